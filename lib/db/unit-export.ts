import 'server-only';
import { sql } from 'drizzle-orm';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

export type ExportedUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentCode: string | null;
  members: number | null;
  asOf: LocalDate | null;
  source: string | null;
};

const exported = (from: ReturnType<typeof sql>) => sql`
  SELECT u.id, u.code, u.name, u.short_name AS shortName, u.level, u.kind, p.code AS parentCode, m.members, m.as_of AS asOf, m.source
  FROM (${from}) u LEFT JOIN units p ON p.id = u.parent_id
  LEFT JOIN member_counts m ON m.unit_id = u.id AND m.rowid = (
    SELECT n.rowid FROM member_counts n WHERE n.unit_id = u.id ORDER BY n.as_of DESC, n.recorded_at DESC LIMIT 1)
  ORDER BY u.search_key, u.id`;

/** One unit with its newest figure. */
export async function listExported(tx: Tx, id: string): Promise<ExportedUnit[]> {
  return tx.all<ExportedUnit>(exported(sql`SELECT * FROM units WHERE id = ${id}`));
}

/** A page of the units right below one that are alive on `today`, behind the unit `after`. */
export async function listExportedBelow(
  tx: Tx,
  parentId: string,
  today: LocalDate,
  after: { searchKey: string; id: string },
  limit: number,
): Promise<(ExportedUnit & { searchKey: string })[]> {
  return tx.all(sql`SELECT e.*, k.search_key AS searchKey FROM (${exported(sql`
    SELECT * FROM units WHERE parent_id = ${parentId} AND (dissolved_on IS NULL OR dissolved_on > ${today})
      AND (search_key, id) > (${after.searchKey}, ${after.id}) ORDER BY search_key, id LIMIT ${limit}`)}) e
    JOIN units k ON k.id = e.id ORDER BY k.search_key, k.id`);
}
