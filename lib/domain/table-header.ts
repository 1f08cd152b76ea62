import { searchKey } from './vietnamese-text.ts';

type TableRow = { number: number; cells: readonly string[] };

/** How many rows may stand above the header. */
const ABOVE = 12;

const folded = (text: string) =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The header of a table: the row near its top in which most known columns are named, in any order, marks and case aside, and where each stands in it.
 * `known` gives every name by which a column may be called; `others` are the columns that none of them calls. Null when no row names one.
 */
export function findHeader<K extends string>(
  rows: readonly TableRow[],
  known: Readonly<Record<K, readonly string[]>>,
  keys: readonly K[],
): { number: number; placeOf: (key: K) => number | null; others: string[] } | null {
  const names = keys.map((key) => ({ key, called: new Set(known[key].map(folded)) }));
  const judged = rows.slice(0, ABOVE).map(({ number, cells }) => {
    const texts = cells.map(folded);
    const places = names.map(({ key, called }) => [key, texts.findIndex((text) => called.has(text))] as const);
    return { number, cells, places, found: places.filter(([, place]) => place >= 0).length };
  });
  const best = judged.reduce<(typeof judged)[number] | null>((top, one) => (one.found > (top?.found ?? 0) ? one : top), null);
  if (best === null) return null;
  const places = new Map<K, number>(best.places.filter(([, place]) => place >= 0));
  const taken = new Set(places.values());
  const others = best.cells.filter((text, place) => !taken.has(place) && folded(text) !== '');
  return { number: best.number, placeOf: (key) => places.get(key) ?? null, others };
}
