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

const NAMES = ['name', 'short_name', 'level', 'parent_id', 'dissolved_on'] as const;

/** A unit `u` as it is today: `joined` adds nothing, and each column is its own. */
const TODAY = { joined: sql``, of: (column: (typeof NAMES)[number]) => sql.raw(`u.${column}`) };

/** A unit `u` in the tree of `version`: its state of then is the row of its history that ends next after that, else it is as today. */
const then = (version: unknown) => ({
  joined: sql`LEFT JOIN unit_history h ON h.unit_id = u.id AND h.until_version =
    (SELECT min(x.until_version) FROM unit_history x WHERE x.unit_id = u.id AND x.until_version > ${version})`,
  of: (column: (typeof NAMES)[number]) => sql.raw(`iif(h.unit_id IS NULL, u.${column}, h.${column})`),
});

type Tree = typeof TODAY;

const state = ({ of }: Tree) =>
  sql`u.id, u.code, ${sql.join(
    NAMES.map((name) => sql`${of(name)} AS ${sql.raw(name)}`),
    sql`, `,
  )}`;

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
  if (version === null) return sql`(SELECT ${state(TODAY)}, u.search_key FROM units u WHERE u.parent_id = ${parentId})`;
  const tree = then(version);
  return sql`(SELECT ${state(tree)}, iif(h.unit_id IS NULL, u.search_key, lower(h.short_name)) AS search_key FROM units u ${tree.joined} WHERE u.id IN (
      SELECT id FROM units WHERE parent_id = ${parentId}
      UNION SELECT unit_id FROM unit_history WHERE parent_id = ${parentId} AND until_version > ${version}
    ) AND ${tree.of('parent_id')} = ${parentId})`;
}

const placeholders = { version: sql.placeholder('version'), unitId: sql.placeholder('unitId') };

const upIn = (tree: Tree) =>
  prepared((tx) =>
    tx
      .select(columns)
      .from(sql`(WITH RECURSIVE up AS (
        SELECT ${state(tree)}, 0 AS depth FROM units u ${tree.joined} WHERE u.id = ${placeholders.unitId}
        UNION ALL
        SELECT ${state(tree)}, up.depth + 1 FROM up JOIN units u ON u.id = up.parent_id ${tree.joined} WHERE up.depth < ${sql.raw(String(DEEPEST))}
      ) SELECT * FROM up)`)
      .orderBy(sql`depth`)
      .prepare(),
  );
const [upToday, upThen] = [upIn(TODAY), upIn(then(placeholders.version))];
const belowIn = (version: unknown) => prepared((tx) => tx.select(columns).from(datedChildren(placeholders.unitId, version)).prepare());
const [belowToday, belowThen] = [belowIn(null), belowIn(placeholders.version)];

/** From a unit up to the root in the tree of `version`. Throws when there is no such unit, or no end. SQLite's own. */
export async function listDatedPath(tx: Tx, unitId: string, version: number | null): Promise<[DatedUnit, ...DatedUnit[]]> {
  const [unit, ...above] = version === null ? await upToday(tx).execute({ unitId }) : await upThen(tx).execute({ unitId, version });
  const root = above.at(-1) ?? unit;
  if (!unit || root?.parentId !== null) throw new Error(`unit tree of version ${version ?? 'today'} broken above ${unitId}`);
  return [unit, ...above];
}

/** Ids of the CĐCS that were merged into a CĐCS, or into one that was, in the tree of `version`: they hang below it. SQLite's own. */
export async function listMergedInto(tx: Tx, unitId: string, version: number | null): Promise<string[]> {
  const found = version === null ? await belowToday(tx).execute({ unitId }) : await belowThen(tx).execute({ unitId, version });
  const direct = found.map(({ id }) => id);
  const merged = [...direct];
  for (const id of direct) merged.push(...(await listMergedInto(tx, id, version)));
  return merged;
}
