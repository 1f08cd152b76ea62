import 'server-only';
import { sql } from 'drizzle-orm';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

/*
 * What a table of units is measured against, read for all its rows at once. SQLite's own.
 */

type WorldUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentCode: string | null;
  isAlive: number;
  isWithin: number;
};

/** The units with these codes. `isWithin`: `topId` itself, or below it. */
export async function listNamedUnits(tx: Tx, topId: string, codes: readonly string[], today: LocalDate): Promise<WorldUnit[]> {
  return tx.all<WorldUnit>(sql`
    WITH RECURSIVE below(id, depth) AS (
      SELECT ${topId}, 0 UNION ALL SELECT c.id, depth + 1 FROM below CROSS JOIN units c ON c.parent_id = below.id WHERE depth < 64
    )
    SELECT u.id, u.code, u.name, u.short_name AS shortName, u.level, u.kind, p.code AS parentCode,
      (u.dissolved_on IS NULL OR u.dissolved_on > ${today}) AS isAlive, u.id IN (SELECT id FROM below) AS isWithin
    FROM json_each(${JSON.stringify(codes)}) j CROSS JOIN units u ON u.code = j.value LEFT JOIN units p ON p.id = u.parent_id`);
}

type WorldFigure = { unitId: string; asOf: LocalDate; members: number; source: string };

/** The figures that hold for every day of these units. */
export async function listHeldFigures(tx: Tx, unitIds: readonly string[]): Promise<WorldFigure[]> {
  return tx.all<WorldFigure>(sql`
    SELECT m.unit_id AS unitId, m.as_of AS asOf, m.members, m.source, max(m.recorded_at) AS newest
    FROM json_each(${JSON.stringify(unitIds)}) j CROSS JOIN member_counts m ON m.unit_id = j.value GROUP BY m.unit_id, m.as_of`);
}

export async function listEmployersOf(tx: Tx, unitIds: readonly string[]): Promise<{ unitId: string; name: string }[]> {
  return tx.all<{ unitId: string; name: string }>(sql`
    SELECT e.unit_id AS unitId, e.name FROM json_each(${JSON.stringify(unitIds)}) j
    CROSS JOIN employers e ON e.unit_id = j.value WHERE e.removed_at IS NULL`);
}

/** Changes with every write on which the verdict of a row can rest: changes of the tree, figures, employers. */
export async function findWorldStamp(tx: Tx): Promise<string> {
  const rows = tx.all<{ stamp: string }>(sql`SELECT
    (SELECT coalesce(max(rowid), 0) FROM unit_changes) || '-' || (SELECT coalesce(max(version), 0) FROM unit_changes) || '-' ||
    (SELECT count(*) FROM unit_changes WHERE cancelled_at IS NOT NULL) || '-' || (SELECT coalesce(max(rowid), 0) FROM member_counts) || '-' ||
    (SELECT coalesce(max(rowid), 0) FROM employers) || '-' || (SELECT coalesce(max(removed_at), 0) FROM employers) || '-' ||
    (SELECT count(*) FROM units) AS stamp`);
  return rows[0]?.stamp ?? '';
}

/** The newest day in the history of any of the units with these codes. */
export async function findNewestChangeDay(tx: Tx, codes: readonly string[]): Promise<LocalDate | null> {
  const rows = tx.all<{ newest: LocalDate | null }>(sql`
    SELECT max(h.until_on) AS newest FROM json_each(${JSON.stringify(codes)}) j
    CROSS JOIN units u ON u.code = j.value CROSS JOIN unit_history h ON h.unit_id = u.id`);
  return rows[0]?.newest ?? null;
}
