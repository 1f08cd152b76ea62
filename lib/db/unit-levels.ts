import 'server-only';
import { sql } from 'drizzle-orm';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

/** A unit in a list of the tree; `below`: how many stand right below it today. */
export type LevelRow = { id: string; code: string; name: string; shortName: string; level: UnitLevel; kind: UnitKind; below: number };

const alive = (alias: 'u' | 'c', today: LocalDate) => {
  const column = sql.raw(`${alias}.dissolved_on`);
  return sql`(${column} IS NULL OR ${column} > ${today})`;
};

const columns = (today: LocalDate) => sql`u.id, u.code, u.name, u.short_name AS shortName, u.level, u.kind,
  (SELECT count(*) FROM units c WHERE c.parent_id = u.id AND ${alive('c', today)}) AS below`;

/** Federations before the other unions of their level, then by folded name. */
const inOrder = sql`ORDER BY u.kind LIKE '%federation' DESC, u.search_key`;

/** One page of the units right below one that are alive on `today`; children are counted for that page alone. */
export async function listLevel(tx: Tx, parentId: string, today: LocalDate, page: { offset: number; limit: number }): Promise<LevelRow[]> {
  return tx.all<LevelRow>(sql`
    SELECT ${columns(today)} FROM (
      SELECT u.* FROM units u WHERE u.parent_id = ${parentId} AND ${alive('u', today)} ${inOrder} LIMIT ${page.limit} OFFSET ${page.offset}
    ) u ${inOrder}`);
}

export async function countLevel(tx: Tx, parentId: string, today: LocalDate): Promise<number> {
  const rows = tx.all<{ n: number }>(sql`SELECT count(*) AS n FROM units u WHERE u.parent_id = ${parentId} AND ${alive('u', today)}`);
  return rows[0]?.n ?? 0;
}

/** These units, whether alive or not. */
export async function listRows(tx: Tx, ids: readonly string[], today: LocalDate): Promise<LevelRow[]> {
  return tx.all<LevelRow>(sql`
    SELECT ${columns(today)} FROM units u WHERE u.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ${inOrder}`);
}

/** As `bestUnits` ranks. */
export type SearchableUnit = { id: string; key: string; shortName: string; level: UnitLevel };

/**
 * The units of a subtree, its top included, that are alive on `today` and have every one of these folded words somewhere in their names or
 * code; the caller ranks them. Walks the subtree: for a province and less. The whole country has an index of words (`findUnitIds`).
 */
export async function findInSubtree(tx: Tx, topId: string, words: readonly string[], today: LocalDate): Promise<SearchableUnit[]> {
  const fits = sql.join([sql`${words.length} > 0`, ...words.map((word) => sql`instr(u.search_key, ${word}) > 0`)], sql` AND `);
  return tx.all<SearchableUnit>(sql`
    WITH RECURSIVE below(id, depth) AS (
      SELECT ${topId}, 0 UNION ALL
      SELECT c.id, depth + 1 FROM below CROSS JOIN units c ON c.parent_id = below.id WHERE depth < 64 AND ${alive('c', today)}
    )
    SELECT u.id, u.search_key AS key, u.short_name AS shortName, u.level FROM below CROSS JOIN units u ON u.id = below.id WHERE ${fits}`);
}

/** The same for units of which the ids are known. */
export async function listSearchable(tx: Tx, ids: readonly string[], today: LocalDate): Promise<SearchableUnit[]> {
  return tx.all<SearchableUnit>(sql`
    SELECT u.id, u.search_key AS key, u.short_name AS shortName, u.level FROM units u
    WHERE u.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${alive('u', today)}`);
}
