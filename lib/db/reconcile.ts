import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from './engine.ts';

export type Difference = {
  kind: 'ancestor-missing' | 'ancestor-extra' | 'counter' | 'board-sum' | 'board-day' | 'board-fact' | 'participant' | 'listed';
  unitId: string;
  subject: string;
  expected: number;
  found: number;
};

/** Enough to see what is wrong; a broken table would otherwise fill the screen. */
const MOST_SHOWN = 200;

/** Every initiative with every unit above it, walked anew through the tree. */
const walked = sql`WITH RECURSIVE up (initiative_id, unit_id) AS (
  SELECT id, unit_id FROM initiatives
  UNION ALL
  SELECT up.initiative_id, units.parent_id FROM up JOIN units ON units.id = up.unit_id WHERE units.parent_id IS NOT NULL
)`;

const due = sql`SELECT up.unit_id, initiatives.received_at, up.initiative_id FROM up JOIN initiatives ON initiatives.id = up.initiative_id`;
const hung = sql`SELECT ancestor_id, received_at, initiative_id FROM initiative_ancestors`;

const counted = sql`SELECT unit_id, campaign_id || ' ' || status || ' ' || sector || ' ' || occupation_group AS subject, n AS found, 0 AS expected FROM counters
  UNION ALL
  SELECT up.unit_id, i.campaign_id || ' ' || i.status || ' ' || i.sector || ' ' || i.occupation_group, 0, 1
  FROM up JOIN initiatives i ON i.id = up.initiative_id`;

/** Where ancestors or counters do not say what the initiatives say. SQLite's own: one statement a question, nothing loaded whole. */
export async function listDifferences(tx: Tx): Promise<Difference[]> {
  const missing = await select(
    tx,
    'ancestor-missing',
    sql`${walked} SELECT unit_id, initiative_id AS subject, 1 AS expected, 0 AS found FROM (${due} EXCEPT ${hung})`,
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
  return [...missing, ...extra, ...counts];
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
