import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

const MOST_WORDS = 8;
/** In the order of the index, not by rank: ranking every CĐCS that has "cong ty" in its name would take a tenth of a second. */
const MOST_HITS = 400;

/** Every word of the query as a prefix, all of them required; the quotes leave nothing of FTS5's own language to the caller. */
function matchOf(foldedQuery: string, level: UnitLevel | null): string | null {
  const words = foldedQuery.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return null;
  const typed = words.map((word) => `search_key : "${word}" *`);
  return [...typed, ...(level === null ? [] : [`level : "${level}"`])].join(' AND ');
}

/** Ids of units in whose folded name every word of the query begins a word. SQLite's own; PostgreSQL has a file of its own. */
export async function findUnitIds(tx: Tx, foldedQuery: string, level: UnitLevel | null): Promise<string[]> {
  const match = matchOf(foldedQuery, level);
  if (match === null) return [];
  const rows = await tx.select({ id: sql<string>`unit_id` }).from(hits(match));
  return rows.map((row) => row.id);
}

function hits(match: string): SQL {
  return sql`(SELECT unit_id FROM unit_search WHERE unit_search MATCH ${match} LIMIT ${MOST_HITS})`;
}
