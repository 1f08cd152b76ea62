import 'server-only';
import { POSTER_PRINT } from '#lib/messages/poster.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { millimetres } from './paper.ts';
import { beside, type Column, codeBlock, decoration, framed, stacked, symbolBlock, wordsBlock } from './poster-blocks.ts';
import type { DrawnPoster } from './poster-facts.ts';
import type { Block, Part } from './poster-marks.ts';

/** The print of one poster; text sizes in points. */
export type FaceStyle = {
  width: number;
  height: number;
  margin: number;
  symbol: number;
  title: number;
  unit: number;
  above: number;
  call: number;
  code: number;
  text: number;
  foot: number;
  /** Where a face is small, what else is to be read stands beside the symbol. */
  aside: boolean;
};

/** Readable at arm's length in the worst case. */
const SMALLEST_TEXT = 6.5;
/** How far type gives way before a long name does. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

type Scaled = FaceStyle & { k: number; column: Column };

/** One poster on a face of its own: first at full size, then with smaller type until everything has room. */
export function posterFace(poster: DrawnPoster, style: FaceStyle): Part[] {
  const column = { x: style.margin, width: style.width - 2 * style.margin };
  const room = style.height - 2 * style.margin;
  for (const k of SCALES) {
    const blocks = blocksOf(poster, { ...style, column, k });
    const used = stacked(blocks, 0).height;
    const gap = (room - used) / (blocks.length - 1);
    if (gap >= leastGap(style) || k === SCALES.at(-1)) return stacked(blocks, gap).at(style.margin);
  }
  return [];
}

const leastGap = ({ text }: FaceStyle) => text * 0.55;

function blocksOf(poster: DrawnPoster, style: Scaled): Block[] {
  const { column, symbol, aside } = style;
  const middle = aside
    ? [asideBlock(poster, style)]
    : [
        symbolBlock(column, poster, symbol, 8),
        stacked(
          [
            codeBlock(column, poster.code, { size: style.code, align: 'centre', tracking: style.code * 0.06, halves: false }),
            typedBlock(poster, column, style),
          ],
          0,
        ),
        beside(howBlocks(style)),
      ];
  return [
    titleBlock(poster, style),
    unitBlock(poster, style),
    callBlock(style),
    ...middle,
    windowBlock(poster, style),
    footBlock(poster, style),
  ];
}

const sized = (size: number, k: number) => ({
  largest: Math.max(size * k, SMALLEST_TEXT),
  smallest: Math.max(size * k * 0.6, SMALLEST_TEXT),
});

function titleBlock({ campaign }: DrawnPoster, { column, title, text, k }: Scaled): Block {
  const above =
    campaign === null
      ? []
      : [wordsBlock(column, { text: POSTER_PRINT.programme, weight: 'regular', ink: 'mute', ...sized(text, k), mostLines: 1 })];
  const name = {
    text: campaign?.name ?? POSTER_PRINT.general,
    tag: 'H1',
    weight: 'bold',
    ink: 'ink',
    ...sized(title, k),
    mostLines: 2,
  } as const;
  return stacked([...above, wordsBlock(column, name), goldBar(column, text)], 0);
}

function goldBar({ x, width }: Column, text: number): Block {
  const long = text * 6;
  const bar = (y: number) =>
    decoration({ kind: 'bar', x: x + (width - long) / 2, y: y + text * 0.4, width: long, height: text * 0.22, fill: 'gold' });
  return { height: text * 0.62, at: (y) => [bar(y)] };
}

/** Whose poster this is, so that a pasted-over code is noticed. */
function unitBlock({ unitName, aboveNames }: DrawnPoster, { column, unit, above, k }: Scaled): Block {
  const padding = above * 0.75;
  const inner = { x: column.x + padding * 1.5, width: column.width - padding * 3 };
  const name = wordsBlock(inner, { text: unitName, tag: 'H2', weight: 'bold', ink: 'ink', ...sized(unit, k), mostLines: 4 });
  const unions = aboveNames.map((text) => wordsBlock(inner, { text, weight: 'regular', ink: 'mute', ...sized(above, k), mostLines: 2 }));
  return framed(column, { padding, radius: 8, stroke: 'action', thickness: 1.4 }, stacked([name, ...unions], above * 0.1));
}

function callBlock({ column, call, k }: Scaled): Block {
  return wordsBlock(column, { text: POSTER_PRINT.call, weight: 'bold', ink: 'action', ...sized(call, k), mostLines: 1 });
}

function typedBlock({ domain }: DrawnPoster, column: Column, { text, k }: Scaled): Block {
  return wordsBlock(column, { text: POSTER_PRINT.typed(domain), weight: 'regular', ink: 'ink', ...sized(text, k), mostLines: 2 });
}

const HOW = [
  { name: POSTER_PRINT.iphone, how: POSTER_PRINT.iphoneHow },
  { name: POSTER_PRINT.android, how: POSTER_PRINT.androidHow },
] as const;

function howWords({ name, how }: (typeof HOW)[number], column: Column, { text, k }: Scaled, mostLines: number): Block {
  const common = { ink: 'ink', align: 'left', ...sized(text, k) } as const;
  return stacked(
    [
      wordsBlock(column, { text: name, weight: 'bold', ...common, mostLines: 1 }),
      wordsBlock(column, { text: how, weight: 'regular', ...common, mostLines }),
    ],
    0,
  );
}

/** Two boxes side by side, equally high. */
function howBlocks(style: Scaled): Block[] {
  const gap = style.text;
  const width = (style.column.width - gap) / 2;
  const padding = style.text * 0.7;
  const columns = HOW.map((_, i) => ({ x: style.column.x + i * (width + gap), width }));
  const insides = HOW.map((one, i) => howWords(one, { x: (columns[i]?.x ?? 0) + padding, width: width - 2 * padding }, style, 3));
  const height = Math.max(...insides.map((inside) => inside.height));
  const frame = { padding, radius: 6, stroke: 'gold', thickness: 1 } as const;
  return insides.map((inside, i) => framed(columns[i] ?? style.column, frame, { ...inside, height }));
}

/** Symbol at the left, code and instructions at the right. */
function asideBlock(poster: DrawnPoster, style: Scaled): Block {
  const gap = millimetres(3);
  const bare = symbolBlock({ x: 0, width: 0 }, poster, style.symbol, 6);
  const left = { x: style.column.x, width: bare.height };
  const right = { x: left.x + left.width + gap, width: style.column.width - left.width - gap };
  const typed = {
    text: POSTER_PRINT.typed(poster.domain),
    weight: 'regular',
    ink: 'ink',
    ...sized(style.text, style.k),
    mostLines: 5,
  } as const;
  const words = stacked(
    [
      stacked(
        [
          codeBlock(right, poster.code, { size: style.code, align: 'left', tracking: 0, halves: true }),
          wordsBlock(right, { ...typed, align: 'left' }),
        ],
        1,
      ),
      ...HOW.map((one) => howWords(one, right, style, 5)),
    ],
    style.text * 0.6,
  );
  return beside([symbolBlock(left, poster, style.symbol, 6), words]);
}

function windowBlock({ campaign }: DrawnPoster, { column, text, k }: Scaled): Block {
  const common = { ink: 'ink', ...sized(text * 1.08, k) } as const;
  const aside = wordsBlock(column, { text: POSTER_PRINT.windowAside, weight: 'regular', ...common, mostLines: 2 });
  if (campaign === null) return aside;
  const dates = POSTER_PRINT.window(campaign.opensAt, campaign.closesAt);
  return stacked([wordsBlock(column, { text: dates, weight: 'bold', ...common, mostLines: 2 }), aside], 0);
}

/** What protects people from a false poster. */
function footBlock({ domain, serial, issuedAt }: DrawnPoster, { column, foot, k }: Scaled): Block {
  const common = { weight: 'regular', ink: 'ink', align: 'left', ...sized(foot, k) } as const;
  const rule = (y: number) => [decoration({ kind: 'bar', x: column.x, y, width: column.width, height: 0.6, fill: 'line' })];
  const half = { x: column.x, width: column.width / 2 };
  return stacked(
    [
      { height: foot * 0.5, at: rule },
      wordsBlock(column, { text: SHELL.safety, ...common, mostLines: 2 }),
      wordsBlock(column, { text: POSTER_PRINT.genuine(domain), ...common, mostLines: 3 }),
      beside([
        wordsBlock(half, { text: POSTER_PRINT.noPasting, ...common, weight: 'bold', mostLines: 1 }),
        wordsBlock(
          { ...half, x: half.x + half.width },
          { text: POSTER_PRINT.serial(serial, issuedAt), ...common, align: 'right', mostLines: 1 },
        ),
      ]),
    ],
    foot * 0.12,
  );
}
