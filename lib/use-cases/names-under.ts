import 'server-only';
import { listWaitingUnder, type Waiting } from '#lib/db/unit-mappings.ts';
import { type UnlistedName, unlistedKey } from '#lib/domain/unlisted-unit.ts';
import type { ReadContext } from './context.ts';

/** One name that waits below a unit, however it is spelled; `name` as it is spelled most often. */
export type UnlistedGroup = UnlistedName & { parentName: string; name: string; spellings: string[]; n: number };
/** Spellings of one name below one unit together, those in most initiatives first. */
export function grouped(waiting: readonly Waiting[]): UnlistedGroup[] {
  const groups = new Map<string, { key: string; rows: Waiting[] }>();
  for (const row of waiting) {
    const key = unlistedKey(row.name);
    const group = groups.get(`${row.parentId} ${key}`) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(`${row.parentId} ${key}`, group);
  }
  return [...groups.values()].flatMap(({ key, rows }) => groupOf(key, rows)).sort((a, b) => b.n - a.n || (a.nameKey < b.nameKey ? -1 : 1));
}

function groupOf(nameKey: string, rows: Waiting[]): UnlistedGroup[] {
  const byCount = rows.toSorted((a, b) => b.n - a.n);
  const [first, ...others] = byCount;
  if (!first) return [];
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const { parentCode, parentName, name } = first;
  return [{ parentCode, parentName, nameKey, name, spellings: others.map((row) => row.name), n }];
}

/** Finds names that wait right under units; each unit is read once, whatever number of its names is asked. */
export function groupsUnder({ tx }: Pick<ReadContext, 'tx'>): (parentId: string, nameKey: string) => Promise<UnlistedGroup | undefined> {
  const known = new Map<string, Map<string, UnlistedGroup>>();
  return async (parentId, nameKey) => {
    const groups = known.get(parentId) ?? new Map(grouped(await listWaitingUnder(tx, parentId)).map((group) => [group.nameKey, group]));
    known.set(parentId, groups);
    return groups.get(nameKey);
  };
}
