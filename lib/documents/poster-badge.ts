import 'server-only';
import { POSTER_PRINT } from '#lib/messages/poster.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { millimetres } from './paper.ts';
import { type Column, codeBlock, SMALLEST_CODE, stacked, symbolBlock, wordsBlock } from './poster-blocks.ts';
import type { DrawnPoster } from './poster-facts.ts';
import type { Block, Part } from './poster-marks.ts';

/** A name badge that fits common sleeves, eight to a sheet. */
export const BADGE = { width: millimetres(95), height: millimetres(65) } as const;
const SYMBOL = millimetres(36);
const MARGIN = millimetres(3);
/** How far type gives way before a long name does. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6];

/** One badge: symbol at the left, whose it is and the code at the right, the warning below. */
export function badgeFace(poster: DrawnPoster): Part[] {
  const bare = symbolBlock({ x: 0, width: 0 }, poster, SYMBOL, 4);
  const left = { x: MARGIN, width: bare.height };
  const right = { x: left.x + left.width + MARGIN, width: BADGE.width - left.width - 3 * MARGIN };
  const below = warnings(poster, { x: MARGIN, width: BADGE.width - 2 * MARGIN });
  const room = BADGE.height - 2 * MARGIN - below.height;
  const tried = SCALES.map((k) => rightWords(poster, right, k));
  const words = tried.find(({ height }) => height <= room) ?? tried.at(-1) ?? below;
  return [
    ...words.at(MARGIN + Math.max(0, (room - words.height) / 2)),
    ...symbolBlock(left, poster, SYMBOL, 4).at(MARGIN + Math.max(0, (room - bare.height) / 2)),
    ...below.at(BADGE.height - MARGIN - below.height),
  ];
}

const SMALLEST = 5;
const sized = (size: number, k: number) => ({ largest: Math.max(size * k, SMALLEST), smallest: SMALLEST });

function rightWords({ campaign, unitName, aboveNames, code, domain }: DrawnPoster, column: Column, k: number): Block {
  const common = { weight: 'regular', ink: 'ink', align: 'left' } as const;
  const name = campaign?.name ?? POSTER_PRINT.general;
  return stacked(
    [
      wordsBlock(column, { text: name, tag: 'H1', ...common, ink: 'action', weight: 'bold', ...sized(8, k), mostLines: 2 }),
      wordsBlock(column, { text: unitName, tag: 'H2', ...common, weight: 'bold', ...sized(11, k), mostLines: 6 }),
      ...aboveNames.map((text) => wordsBlock(column, { text, ...common, ink: 'mute', ...sized(7, k), mostLines: 2 })),
      codeBlock(column, code, { size: Math.max(17 * k, SMALLEST_CODE), align: 'left', tracking: 0, halves: false }),
      wordsBlock(column, { text: domain, ...common, ...sized(7.5, k), mostLines: 2 }),
    ],
    2 * k,
  );
}

function warnings({ serial, issuedAt }: DrawnPoster, column: Column): Block {
  const common = { weight: 'regular', ink: 'ink', align: 'left', ...sized(6.5, 1), mostLines: 2 } as const;
  return stacked(
    [
      wordsBlock(column, { text: SHELL.safety, ...common }),
      wordsBlock(column, { text: `${POSTER_PRINT.noPasting} ${POSTER_PRINT.serial(serial, issuedAt)}`, ...common }),
    ],
    0,
  );
}
