import { UNIT_LEVELS, type UnitLevel } from './unit-tree.ts';
import { searchKey } from './vietnamese-text.ts';

/** What a search looks at; `key` is made by `unitSearchKey`, once, because folding costs more than comparing. */
type Searchable = { key: string; shortName: string; level: UnitLevel };

/** Everything by which people call a unit, folded: "di an", "binh duong", "ldld-74". */
export function unitSearchKey({ shortName, name, code }: { shortName: string; name: string; code: string }): string {
  return searchKey(`${shortName} ${name} ${code}`);
}

const byName = new Intl.Collator('vi').compare;
const words = (folded: string) => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const begin = (known: string, typed: readonly string[]) => typed.every((word) => ` ${known}`.includes(` ${word}`));

/** 0 when the short name begins as typed, 1 when its words do, 2 when only the official name or the code has them. */
function distance(shortName: string, typed: string): number {
  const short = words(searchKey(shortName));
  if (short.startsWith(typed)) return 0;
  return begin(short, typed.split(' ')) ? 1 : 2;
}

/**
 * The units of which every typed word begins a word, marks and order aside, at most `most`: the nearest names first, then upper
 * levels, then by name (R23, R24). Nothing typed means all. Server and phone both ask, so that a list never reorders itself.
 */
export function bestUnits<T extends Searchable>(units: readonly T[], typed: string, most: number): T[] {
  const wanted = words(searchKey(typed));
  const found = units.filter(({ key }) => begin(words(key), wanted.split(' ')));
  const ranked = found.map((unit) => ({ unit, far: distance(unit.shortName, wanted), level: UNIT_LEVELS.indexOf(unit.level) }));
  ranked.sort((a, b) => a.far - b.far || a.level - b.level || byName(a.unit.shortName, b.unit.shortName));
  return ranked.slice(0, most).map(({ unit }) => unit);
}
