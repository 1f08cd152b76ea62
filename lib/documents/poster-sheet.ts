import 'server-only';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { POSTER_PRINT } from '#lib/messages/poster.ts';
import { A4, A5, millimetres } from './paper.ts';
import { BADGE, badgeFace } from './poster-badge.ts';
import { type FaceStyle, posterFace } from './poster-face.ts';
import type { PosterFacts } from './poster-facts.ts';
import { type CutMark, moved, type Part, type Sheet } from './poster-marks.ts';
import { symbolOf } from './poster-symbol.ts';

const STYLES = {
  a4: {
    ...A4,
    margin: millimetres(15),
    symbol: millimetres(90),
    title: 34,
    unit: 23,
    above: 13,
    call: 19,
    code: 30,
    text: 12,
    foot: 10,
    aside: false,
  },
  a5: {
    ...A5,
    margin: millimetres(10),
    symbol: millimetres(60),
    title: 23,
    unit: 16,
    above: 9.5,
    call: 13.5,
    code: 22,
    text: 8.5,
    foot: 7.5,
    aside: false,
  },
  'four-up': {
    width: A4.width / 2,
    height: A4.height / 2,
    margin: millimetres(6),
    symbol: millimetres(45),
    title: 18,
    unit: 14,
    above: 8.5,
    call: 12,
    code: 20,
    text: 7.5,
    foot: 7,
    aside: true,
  },
} as const satisfies Record<string, FaceStyle>;

/** One sheet of paper with one poster, or with copies of it to cut. The first copy is read aloud, the others are its likeness. */
export function posterSheet(facts: PosterFacts, format: PosterFormat): Sheet {
  const poster = { ...facts, symbol: symbolOf(facts.address) };
  const title = POSTER_PRINT.title(facts.unitName);
  switch (format) {
    case 'a4':
      return { ...A4, title, parts: posterFace(poster, STYLES.a4) };
    case 'a5':
      return { ...A5, title, parts: posterFace(poster, STYLES.a5) };
    case 'four-up':
      return { ...A4, title, parts: copies(posterFace(poster, STYLES['four-up']), { ...STYLES['four-up'], columns: 2, rows: 2 }) };
    case 'badges':
      return { ...A4, title, parts: copies(badgeFace(poster), { ...BADGE, columns: 2, rows: 4 }) };
  }
}

type Grid = { width: number; height: number; columns: number; rows: number };

function copies(face: readonly Part[], grid: Grid): Part[] {
  const { width, height, columns, rows } = grid;
  const [left, top] = [(A4.width - columns * width) / 2, (A4.height - rows * height) / 2];
  const faces = Array.from({ length: columns * rows }, (_, i) => {
    const there = moved(face, left + (i % columns) * width, top + Math.floor(i / columns) * height);
    return i === 0 ? there : there.map(({ marks }) => ({ meaning: null, marks }));
  });
  return [{ meaning: null, marks: cuts(grid, left, top) }, ...faces.flat()];
}

function cuts({ width, height, columns, rows }: Grid, left: number, top: number): CutMark[] {
  const down = Array.from({ length: columns + 1 }, (_, i) => left + i * width);
  const across = Array.from({ length: rows + 1 }, (_, i) => top + i * height);
  return [
    ...down.map((x): CutMark => ({ kind: 'cut', x, y: top, toX: x, toY: top + rows * height })),
    ...across.map((y): CutMark => ({ kind: 'cut', x: left, y, toX: left + columns * width, toY: y })),
  ];
}
