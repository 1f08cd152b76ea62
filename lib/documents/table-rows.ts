import 'server-only';
import { cleanText } from '#lib/domain/vietnamese-text.ts';

/** Cells beyond are of nobody's form. */
export const MOST_CELLS = 60;
/** Letters of one cell; what is longer is cut here, and too long for any column. */
export const LONGEST_CELL = 4_000;
/** Letters of a whole file. */
const LONGEST_TABLE = 64 * 1024 * 1024;

export type Row = { number: number; cells: string[] };

/** Gathers rows within bounds. Throws what `tooLong` makes when there are more rows, or more text, than anybody means. */
export function rowGatherer(mostRows: number, tooLong: () => Error) {
  const rows: Row[] = [];
  let letters = 0;
  const add = (number: number, raw: readonly string[]) => {
    const cells = raw.slice(0, MOST_CELLS).map((cell) => cleanText(cell.slice(0, LONGEST_CELL)));
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (length === 0) return;
    letters += length;
    if (rows.length >= mostRows || letters > LONGEST_TABLE) throw tooLong();
    rows.push({ number, cells });
  };
  return { rows, add };
}
