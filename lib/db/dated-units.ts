import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';
import { DEEPEST } from './units.ts';

/** A unit as it was in the tree of a version; of version null: as it is. */
export type DatedUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  parentId: string | null;
  dissolvedOn: LocalDate | null;
};

/** `u` with its state `h` in the tree of `version`, when that is not the one of today (`> NULL` finds nothing). */
const stateOf = (version: unknown) => sql`LEFT JOIN unit_history h ON h.unit_id = u.id AND h.until_version =
  (SELECT min(x.until_version) FROM unit_history x WHERE x.unit_id = u.id AND x.until_version > ${version})`;
const then = (column: string) => sql.raw(`iif(h.unit_id IS NULL, u.${column}, h.${column})`);
const state = sql`u.id, u.code, ${then('name')} AS name, ${then('short_name')} AS short_name, ${then('level')} AS level,
  ${then('parent_id')} AS parent_id, ${then('dissolved_on')} AS dissolved_on`;

const columns = {
  id: sql<string>`id`,
  code: sql<string>`code`,
  name: sql<string>`name`,
  shortName: sql<string>`short_name`,
  level: sql<UnitLevel>`level`,
  parentId: sql<string | null>`parent_id`,
  dissolvedOn: sql<LocalDate | null>`dissolved_on`,
};

/** Those directly below `parentId` in the tree of `version`, as a table of a larger query: `id`, `code`, `name`, `search_key` and the rest. */
export function datedChildren(parentId: unknown, version: unknown): SQL {
  return sql`(SELECT ${state}, u.search_key FROM units u ${stateOf(version)} WHERE u.id IN (
      SELECT id FROM units WHERE parent_id = ${parentId}
      UNION SELECT unit_id FROM unit_history WHERE parent_id = ${parentId} AND until_version > ${version}
    ) AND ${then('parent_id')} = ${parentId})`;
}

const version = sql.placeholder('version');
const unitId = sql.placeholder('unitId');

const pathUp = prepared((tx) =>
  tx
    .select(columns)
    .from(sql`(WITH RECURSIVE up AS (
      SELECT ${state}, 0 AS depth FROM units u ${stateOf(version)} WHERE u.id = ${unitId}
      UNION ALL
      SELECT ${state}, up.depth + 1 FROM up JOIN units u ON u.id = up.parent_id ${stateOf(version)} WHERE up.depth < ${sql.raw(String(DEEPEST))}
    ) SELECT * FROM up)`)
    .orderBy(sql`depth`)
    .prepare(),
);
const children = prepared((tx) => tx.select(columns).from(datedChildren(unitId, version)).prepare());

/** From a unit up to the root in the tree of `version`. Throws when there is no such unit, or no end. SQLite's own. */
export async function listDatedPath(tx: Tx, unitId: string, version: number | null): Promise<[DatedUnit, ...DatedUnit[]]> {
  const [unit, ...above] = await pathUp(tx).execute({ unitId, version });
  const root = above.at(-1) ?? unit;
  if (!unit || root?.parentId !== null) throw new Error(`unit tree of version ${version ?? 'today'} broken above ${unitId}`);
  return [unit, ...above];
}

/** Ids of the CĐCS that were merged into a CĐCS, or into one that was, in the tree of `version`: they hang below it. SQLite's own. */
export async function listMergedInto(tx: Tx, unitId: string, version: number | null): Promise<string[]> {
  const direct = (await children(tx).execute({ unitId, version })).map(({ id }) => id);
  const merged = [...direct];
  for (const id of direct) merged.push(...(await listMergedInto(tx, id, version)));
  return merged;
}
