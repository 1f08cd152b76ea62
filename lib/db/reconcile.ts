import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from './engine.ts';

export type Difference = {
  /** `left-behind`: the list rows hang in the tree of version `found`, the campaign counts in that of `expected`. */
  kind:
    | 'ancestor-missing'
    | 'ancestor-extra'
    | 'counter'
    | 'left-behind'
    | 'board-sum'
    | 'board-day'
    | 'board-fact'
    | 'participant'
    | 'listed';
  unitId: string;
  subject: string;
  expected: number;
  found: number;
};

/** Enough to see what is wrong; a broken table would otherwise fill the screen. */
const MOST_SHOWN = 200;

const today = sql`(SELECT coalesce(max(version), 0) FROM unit_changes)`;

/**
 * Every unit above a unit, walked anew in each tree that matters: that in which an initiative's list rows hang (`tree_version`), and that
 * in which its campaign counts (`counted`: a finished campaign keeps its tree, all others follow today's).
 */
const walked = sql`WITH RECURSIVE given AS (
  SELECT i.*, coalesce(c.tree_version, ${today}) AS counted FROM initiatives i JOIN campaigns c ON c.id = i.campaign_id
), up (unit_id, version, above) AS (
  SELECT unit_id, tree_version, unit_id FROM given UNION SELECT unit_id, counted, unit_id FROM given
  UNION
  SELECT up.unit_id, up.version, CASE WHEN h.unit_id IS NULL THEN units.parent_id ELSE h.parent_id END AS next
  FROM up JOIN units ON units.id = up.above LEFT JOIN unit_history h ON h.unit_id = up.above
    AND h.until_version = (SELECT min(o.until_version) FROM unit_history o WHERE o.unit_id = up.above AND o.until_version > up.version)
  WHERE next IS NOT NULL
)`;

const due = sql`SELECT up.above, i.received_at, i.id AS initiative_id FROM initiatives i JOIN up ON up.unit_id = i.unit_id AND up.version = i.tree_version`;
const hung = sql`SELECT ancestor_id, received_at, initiative_id FROM initiative_ancestors`;

const counted = sql`SELECT unit_id, campaign_id || ' ' || status || ' ' || sector || ' ' || occupation_group AS subject, n AS found, 0 AS expected FROM counters
  UNION ALL
  SELECT up.above, i.campaign_id || ' ' || i.status || ' ' || i.sector || ' ' || i.occupation_group, 0, i.n
  FROM (SELECT unit_id, counted, campaign_id, status, sector, occupation_group, count(*) AS n FROM given GROUP BY 1, 2, 3, 4, 5, 6) i
    JOIN up ON up.unit_id = i.unit_id AND up.version = i.counted`;

const inTree = (version: SQL) => sql`SELECT above FROM up WHERE up.unit_id = pair.unit_id AND up.version = ${version}`;

/** Initiatives whose list rows hang elsewhere than their campaign counts, and no open rebuild will come to them. */
const stale = sql`SELECT i.unit_id, i.id AS subject, i.counted AS expected, i.tree_version AS found
  FROM (SELECT DISTINCT unit_id, tree_version, counted FROM given WHERE tree_version <> counted) pair
    JOIN given i ON i.unit_id = pair.unit_id AND i.tree_version = pair.tree_version AND i.counted = pair.counted
  WHERE (EXISTS (${inTree(sql`pair.tree_version`)} EXCEPT ${inTree(sql`pair.counted`)})
      OR EXISTS (${inTree(sql`pair.counted`)} EXCEPT ${inTree(sql`pair.tree_version`)}))
    AND NOT EXISTS (
      SELECT 1 FROM tree_rebuilds r
        JOIN initiative_ancestors a ON a.ancestor_id = r.unit_id AND a.received_at = i.received_at AND a.initiative_id = i.id
      WHERE r.campaign_id = i.campaign_id AND r.finished_at IS NULL
        AND (r.cursor_at IS NULL OR (i.received_at, i.id) > (r.cursor_at, r.cursor_id)))`;

/** Where ancestors or counters do not say what the initiatives say. SQLite's own: one statement a question, nothing loaded whole. */
export async function listDifferences(tx: Tx): Promise<Difference[]> {
  const missing = await select(
    tx,
    'ancestor-missing',
    sql`${walked} SELECT above AS unit_id, initiative_id AS subject, 1 AS expected, 0 AS found FROM (${due} EXCEPT ${hung})`,
  );
  const extra = await select(
    tx,
    'ancestor-extra',
    sql`${walked} SELECT ancestor_id AS unit_id, initiative_id AS subject, 0 AS expected, 1 AS found FROM (${hung} EXCEPT ${due})`,
  );
  const counts = await select(
    tx,
    'counter',
    sql`${walked} SELECT unit_id, subject, sum(expected) AS expected, sum(found) AS found FROM (${counted}) GROUP BY unit_id, subject HAVING sum(expected) <> sum(found)`,
  );
  return [...missing, ...extra, ...counts, ...(await select(tx, 'left-behind', sql`${walked} ${stale}`))];
}

async function select(tx: Tx, kind: Difference['kind'], query: SQL): Promise<Difference[]> {
  const columns = {
    unitId: sql<string>`unit_id`,
    subject: sql<string>`subject`,
    expected: sql<number>`expected`,
    found: sql<number>`found`,
  };
  const rows = await tx.select(columns).from(sql`(${query})`).limit(MOST_SHOWN);
  return rows.map((row) => ({ kind, ...row }));
}
