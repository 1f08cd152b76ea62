import { searchKey } from './vietnamese-text.ts';

/** By which spellings of one name that was not in the list meet: marks, case, signs and blanks aside. */
export function unlistedKey(typed: string): string {
  return searchKey(typed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that thousands of CĐCS have in their names; they find nothing. */
const COMMON = new Set(
  'cong doan co so cdcs nghiep ty tnhh trach nhiem huu han cp cty phan mot thanh vien mtv va cua san xuat thuong mai dich vu viet nam'.split(
    ' ',
  ),
);

/**
 * What to search for, the strictest first: every telling word of a name, then one word less at a time from its end, down to the longest
 * one alone. Empty for a name of common words only.
 */
export function suggestionQueries(key: string): string[] {
  const all = key.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !COMMON.has(word));
  if (telling.length === 0) return [];
  const shorter = telling.map((_, i) => telling.slice(0, telling.length - i).join(' '));
  const longest = telling.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return [...new Set([...shorter, longest])].filter((query) => query.length > 1);
}

/** An unlisted name below a unit, as pages and forms say it: `LDLD-74~xuong may a`. */
export type UnlistedName = { parentCode: string; nameKey: string };
export const unlistedText = ({ parentCode, nameKey }: UnlistedName) => `${parentCode}~${nameKey}`;

export function parseUnlisted(text: string): UnlistedName | null {
  const [parentCode = '', ...rest] = text.split('~');
  const nameKey = unlistedKey(rest.join(' '));
  return parentCode === '' || nameKey === '' ? null : { parentCode, nameKey };
}
