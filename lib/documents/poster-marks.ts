import 'server-only';
import type { Weight } from './poster-fonts.ts';
import type { QrSymbol } from './poster-symbol.ts';

/** Few colours, all dark enough to survive a grey copy; the symbol itself is black. */
export const INK = { ink: '#14213d', mute: '#45526a', action: '#0b4f9e', gold: '#c98500', line: '#9aa6b8', symbol: '#000000' } as const;
export type Ink = keyof typeof INK;

/** `y` of a line is its baseline. */
export type LineMark = { kind: 'line'; text: string; x: number; y: number; size: number; weight: Weight; ink: Ink; tracking: number };
type BoxMark = { kind: 'box'; x: number; y: number; width: number; height: number; radius: number; stroke: Ink; thickness: number };
type BarMark = { kind: 'bar'; x: number; y: number; width: number; height: number; fill: Ink };
export type CutMark = { kind: 'cut'; x: number; y: number; toX: number; toY: number };
export type SymbolMark = { kind: 'symbol'; x: number; y: number; side: number; symbol: QrSymbol };
export type Mark = LineMark | BoxMark | BarMark | CutMark | SymbolMark;

/** Marks that belong together for somebody who listens to the page; decoration has no meaning and is passed over. */
export type Part = { meaning: { tag: 'H1' | 'H2' | 'P' } | { tag: 'Figure'; alt: string } | null; marks: readonly Mark[] };

/** Something that is put under what stands above it. */
export type Block = { height: number; at: (y: number) => Part[] };

/** One sheet of paper. */
export type Sheet = { width: number; height: number; title: string; parts: readonly Part[] };

export const moved = (parts: readonly Part[], dx: number, dy: number): Part[] =>
  parts.map(({ meaning, marks }) => ({ meaning, marks: marks.map((mark) => movedMark(mark, dx, dy)) }));

function movedMark(mark: Mark, dx: number, dy: number): Mark {
  const there = { ...mark, x: mark.x + dx, y: mark.y + dy };
  return there.kind === 'cut' ? { ...there, toX: there.toX + dx, toY: there.toY + dy } : there;
}
