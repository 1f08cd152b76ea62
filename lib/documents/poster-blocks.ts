import 'server-only';
import { formatCode } from '#lib/domain/reference.ts';
import { POSTER_PRINT } from '#lib/messages/poster.ts';
import type { DrawnPoster } from './poster-facts.ts';
import type { Weight } from './poster-fonts.ts';
import { emWidth } from './poster-fonts.ts';
import type { Block, Ink, LineMark, Mark, Part } from './poster-marks.ts';
import { quietOf, sideOf } from './poster-symbol.ts';
import { fitText } from './poster-text.ts';

/** Capitals with two marks (Ế, Ẫ) reach above one size; so much is kept for each line. */
const ASCENT = 1.04;
const LEADING = 1.28;

export type Column = { x: number; width: number };

type Words = {
  text: string;
  weight: Weight;
  ink: Ink;
  largest: number;
  smallest: number;
  mostLines: number;
  tag?: 'H1' | 'H2' | 'P';
  align?: 'left' | 'centre' | 'right';
  /** Extra points between letters. */
  tracking?: number;
};

/** Words in a column, as large as they fit. */
export function wordsBlock({ x, width }: Column, words: Words): Block {
  const { text, weight, ink, tag = 'P', align = 'centre', tracking = 0 } = words;
  const { lines, size } = fitText(text, { ...words, width: width - tracking * text.length, even: align === 'centre' });
  const room = { left: 0, centre: 0.5, right: 1 }[align];
  const line = (words: string, i: number, y: number): LineMark => {
    const used = emWidth(words, weight) * size + tracking * (words.length - 1);
    const at = { x: x + (width - used) * room, y: y + size * ASCENT + i * size * LEADING };
    // Somebody who listens hears the lines of a part as one sentence: the blank at a line's end keeps its words apart.
    return { kind: 'line', text: i < lines.length - 1 ? `${words} ` : words, ...at, size, weight, ink, tracking };
  };
  return {
    height: lines.length * size * LEADING,
    at: (y) => [{ meaning: { tag }, marks: lines.map((one, i) => line(one, i, y)) }],
  };
}

/** The typed code never falls below this, so that it is read from where people stand (platform facts). */
export const SMALLEST_CODE = 14;

type CodeWords = { size: number; align: 'left' | 'centre'; tracking: number; halves: boolean };

/** A code to type, never shortened: in two halves where asked, or where the column is too narrow for the widest letters. */
export function codeBlock(column: Column, code: string, { size, align, tracking, halves }: CodeWords): Block {
  const whole = formatCode(code);
  const fits = !halves && emWidth(whole, 'bold') * SMALLEST_CODE + tracking * whole.length <= column.width;
  const texts = fits ? [whole] : [whole.slice(0, 5), whole.slice(5)];
  const common = { weight: 'bold', ink: 'ink', largest: size, smallest: SMALLEST_CODE, mostLines: 1, align, tracking } as const;
  const { height, at } = stacked(
    texts.map((text) => wordsBlock(column, { text, ...common })),
    0,
  );
  return { height, at: (y) => [{ meaning: { tag: 'P' }, marks: at(y).flatMap(({ marks }) => marks) }] };
}

export const decoration = (...marks: Mark[]): Part => ({ meaning: null, marks });

/** Blocks under one another with the same gap between. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  const at = (top: number) => {
    let y = top;
    return blocks.flatMap((block) => {
      const parts = block.at(y);
      y += block.height + gap;
      return parts;
    });
  };
  return { height, at };
}

/** Blocks side by side, each centred in the height of the tallest. */
export function beside(blocks: readonly Block[]): Block {
  const height = Math.max(...blocks.map((block) => block.height));
  return { height, at: (y) => blocks.flatMap((block) => block.at(y + (height - block.height) / 2)) };
}

type Frame = { padding: number; radius: number; stroke: Ink; thickness: number };

/** A line around a block; `column` is the outer one. */
export function framed({ x, width }: Column, { padding, radius, stroke, thickness }: Frame, inside: Block): Block {
  const height = inside.height + 2 * padding;
  const at = (y: number) => [decoration({ kind: 'box', x, y, width, height, radius, stroke, thickness }), ...inside.at(y + padding)];
  return { height, at };
}

/** The symbol with its quiet zone in a frame, in the middle of the column. */
export function symbolBlock({ x, width }: Column, poster: DrawnPoster, wanted: number, radius: number): Block {
  const { symbol, unitName, code, address } = poster;
  const side = sideOf(symbol, wanted);
  const quiet = quietOf(symbol, side);
  const outer = side + 2 * quiet;
  const left = x + (width - outer) / 2;
  const at = (y: number): Part[] => [
    decoration({ kind: 'box', x: left, y, width: outer, height: outer, radius, stroke: 'ink', thickness: 1 }),
    {
      meaning: { tag: 'Figure', alt: POSTER_PRINT.symbol(unitName, code, address) },
      marks: [{ kind: 'symbol', x: left + quiet, y: y + quiet, side, symbol }],
    },
  ];
  return { height: outer, at };
}
