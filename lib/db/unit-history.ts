import 'server-only';
import { and, asc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import { unitHistory } from '#drizzle/schema/unit-changes.ts';
import { units } from '#drizzle/schema/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';
import { DEEPEST, listPathUp, type UnitRow } from './units.ts';

export type HistoryRow = typeof unitHistory.$inferSelect;

/**
 * What a unit was in the tree of version V stands in its history row with the lowest `untilVersion` above V; without one it is as today.
 */
const stateThen = prepared((tx) =>
  tx
    .select({ parentId: unitHistory.parentId })
    .from(unitHistory)
    .where(and(eq(unitHistory.unitId, sql.placeholder('unitId')), gt(unitHistory.untilVersion, sql.placeholder('version'))))
    .orderBy(asc(unitHistory.untilVersion))
    .limit(1)
    .prepare(),
);
const parentNow = prepared((tx) =>
  tx
    .select({ parentId: units.parentId })
    .from(units)
    .where(eq(units.id, sql.placeholder('unitId')))
    .prepare(),
);

/** From a unit up to the root in the tree of a version, null: of today. Throws when that tree is broken. */
export async function listPathAt(tx: Tx, unit: UnitRow, version: number | null): Promise<{ id: string }[]> {
  if (version === null) return listPathUp(tx, unit);
  const path = [{ id: unit.id }];
  for (let id = await findParentAt(tx, unit.id, version); id !== null; id = await findParentAt(tx, id, version)) {
    if (path.length >= DEEPEST) throw new Error(`unit tree of version ${version} broken above ${unit.code}`);
    path.push({ id });
  }
  return path;
}

/** The unit right above one in the tree of a version; null for the root. */
export async function findParentAt(tx: Tx, unitId: string, version: number): Promise<string | null> {
  const [state] = await stateThen(tx).execute({ unitId, version });
  return (state ?? (await parentNow(tx).execute({ unitId }))[0])?.parentId ?? null;
}

/** Writes down what units are before the change `untilVersion` touches them. */
export async function keepHistory(
  tx: Tx,
  unitIds: readonly string[],
  { untilVersion, untilOn }: { untilVersion: number; untilOn: LocalDate },
) {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(unitIds)}))`;
  await tx.run(sql`INSERT INTO unit_history (unit_id, until_version, until_on, name, short_name, level, parent_id, dissolved_on)
    SELECT id, ${untilVersion}, ${untilOn}, name, short_name, level, parent_id, dissolved_on FROM units WHERE id IN ${ids}`);
}

/** The newest day in a unit's history; null when it never changed. */
export async function findLastChangeDay(tx: Tx, unitId: string): Promise<LocalDate | null> {
  const [found] = await tx
    .select({ on: max(unitHistory.untilOn) })
    .from(unitHistory)
    .where(eq(unitHistory.unitId, unitId));
  return found?.on ?? null;
}

/** What a unit was before each of these changes. */
export async function listHistory(tx: Tx, unitId: string, versions: readonly number[]): Promise<HistoryRow[]> {
  return tx
    .select()
    .from(unitHistory)
    .where(and(eq(unitHistory.unitId, unitId), inArray(unitHistory.untilVersion, [...versions])));
}

/** Ids of the unit itself and of every unit that stood above it in any version of the tree. SQLite's own. */
export async function listUnitsEverAbove(tx: Tx, unitId: string): Promise<string[]> {
  return (await everAbove(tx).execute({ unitId })).map(({ id }) => id);
}

const everAbove = prepared((tx) =>
  tx
    .select({ id: sql<string>`id` })
    .from(sql`(WITH RECURSIVE above (id) AS (
      SELECT ${sql.placeholder('unitId')}
      UNION SELECT units.parent_id FROM above JOIN units ON units.id = above.id WHERE units.parent_id IS NOT NULL
      UNION SELECT h.parent_id FROM above JOIN unit_history h ON h.unit_id = above.id WHERE h.parent_id IS NOT NULL
    ) SELECT id FROM above)`)
    .prepare(),
);

/** The version whose change touched a unit last: of one that ended, its end. Null when none ever did. */
export async function findLastVersion(tx: Tx, unitId: string): Promise<number | null> {
  const [found] = await tx
    .select({ version: max(unitHistory.untilVersion) })
    .from(unitHistory)
    .where(eq(unitHistory.unitId, unitId));
  return found?.version ?? null;
}

type MovedUnit = { id: string; parentThen: string | null; parentNow: string | null };

/** Every unit that stood elsewhere in the tree of a version. SQLite's own. */
export async function listMovedSince(tx: Tx, version: number): Promise<MovedUnit[]> {
  return tx.all<MovedUnit>(sql`SELECT h.unit_id AS id, h.parent_id AS parentThen, u.parent_id AS parentNow
    FROM unit_history h JOIN units u ON u.id = h.unit_id
    WHERE h.until_version = (SELECT min(o.until_version) FROM unit_history o WHERE o.unit_id = h.unit_id AND o.until_version > ${version})
      AND h.parent_id IS NOT u.parent_id`);
}
