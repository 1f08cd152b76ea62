import { searchKey } from './vietnamese-text.ts';

const folded = (text: string) =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which code is meant by words of a table, case, marks and signs aside; null for words of none. A code itself is not asked for. */
export function codeNamed<K extends string>(
  codes: readonly K[],
  names: Readonly<Record<K, readonly string[]>>,
): (words: string) => K | null {
  const known = new Map<string, K>();
  for (const code of codes) for (const name of names[code]) if (!known.has(folded(name))) known.set(folded(name), code);
  return (words) => known.get(folded(words)) ?? null;
}
