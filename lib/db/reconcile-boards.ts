import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { unitFacts } from '#drizzle/schema/board.ts';
import { BOARD_SUMS } from '#lib/domain/board-sums.ts';
import type { Tx } from './engine.ts';
import type { Difference } from './reconcile.ts';

/** Enough to see what is wrong. */
const MOST_SHOWN = 200;

/** Not of a campaign whose sums are being forgotten: nothing is shown of it as counted, nor added to it. */
const kept = (table: string) =>
  sql.raw(`(SELECT * FROM ${table} WHERE campaign_id NOT IN (SELECT campaign_id FROM board_campaigns WHERE stage LIKE 'forget%'))`);

/** Every counted unit with itself and every unit above it, in the tree that its campaign follows. */
const walked = sql`WITH RECURSIVE up (campaign_id, unit_id, at) AS (
  SELECT campaign_id, unit_id, unit_id FROM ${kept('unit_facts')}
  UNION ALL
  SELECT up.campaign_id, up.unit_id, iif(h.unit_id IS NULL, u.parent_id, h.parent_id)
  FROM up JOIN campaigns c ON c.id = up.campaign_id JOIN units u ON u.id = up.at
  LEFT JOIN unit_history h ON h.unit_id = u.id AND h.until_version =
    (SELECT min(x.until_version) FROM unit_history x WHERE x.unit_id = u.id AND x.until_version > c.tree_version)
  WHERE iif(h.unit_id IS NULL, u.parent_id, h.parent_id) IS NOT NULL
)`;

const names = BOARD_SUMS.map((name) => unitFacts[name].name);
const each = (how: (name: string) => string) => sql.raw(names.map(how).join(', '));

/** Where the sums of a unit are not those of the facts below it. */
const sums = sql`${walked}, due AS (
  SELECT up.campaign_id, up.at, ${each((name) => `sum(f."${name}") AS "${name}"`)}, max(f.last_activity_at) AS last_activity_at
  FROM up JOIN unit_facts f ON f.campaign_id = up.campaign_id AND f.unit_id = up.unit_id GROUP BY up.campaign_id, up.at
), apart AS (
  SELECT coalesce(due.campaign_id, p.campaign_id) AS campaign_id, coalesce(due.at, p.unit_id) AS unit_id,
    ${each((name) => `coalesce(due."${name}", 0) AS "due_${name}", coalesce(p."${name}", 0) AS "has_${name}"`)},
    coalesce(p.last_activity_at, 0) < coalesce(due.last_activity_at, 0) AS too_old
  FROM due FULL JOIN ${kept('unit_progress')} p ON p.campaign_id = due.campaign_id AND p.unit_id = due.at
)
${sql.raw(names.map((name) => `SELECT unit_id, campaign_id || ' ${name}' AS subject, "due_${name}" AS expected, "has_${name}" AS found FROM apart WHERE "due_${name}" <> "has_${name}"`).join(' UNION ALL '))}
UNION ALL SELECT unit_id, campaign_id || ' last_activity_at', 1, 0 FROM apart WHERE too_old`;

/** Where the days of a unit are not those of the initiatives below it. */
const days = sql`${walked}, due AS (
  SELECT p.campaign_id, p.unit_id, p.received_on AS day, count(*) AS n FROM participants p WHERE p.place = 0 GROUP BY 1, 2, 3
), told AS (
  SELECT up.at AS unit_id, due.campaign_id, due.day, due.n AS expected, 0 AS found
  FROM due JOIN up ON up.campaign_id = due.campaign_id AND up.unit_id = due.unit_id JOIN units u ON u.id = up.at AND u.level <> 'grassroots'
  UNION ALL SELECT unit_id, campaign_id, day, 0, n FROM ${kept('daily_counts')}
)
SELECT unit_id, campaign_id || ' ' || day AS subject, sum(expected) AS expected, sum(found) AS found FROM told
GROUP BY unit_id, campaign_id, day HAVING sum(expected) <> sum(found)`;

/** Rows of people, and of lists, whose initiative does not stand there. */
const strays = sql`SELECT p.unit_id, p.initiative_id AS subject, 0 AS expected, 1 AS found FROM participants p
  LEFT JOIN initiatives i ON i.id = p.initiative_id AND i.unit_id = p.unit_id AND i.campaign_id = p.campaign_id AND i.status <> 'withdrawn'
  WHERE i.id IS NULL AND p.place = 0`;
const unlisted = sql`SELECT i.unit_id, i.id AS subject, 1 AS expected, 0 AS found FROM initiatives i
  WHERE i.status <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM initiative_rows r WHERE r.initiative_id = i.id)
  UNION ALL SELECT '', r.initiative_id, 0, 1 FROM initiative_rows r
  WHERE NOT EXISTS (SELECT 1 FROM initiatives i WHERE i.id = r.initiative_id AND i.status <> 'withdrawn')`;

/** Where boards do not add up: true at every moment of what is counted, whatever still waits in the queue. */
export async function listSumDifferences(tx: Tx): Promise<Difference[]> {
  return [...(await select(tx, 'board-sum', sums)), ...(await select(tx, 'board-day', days))];
}

/** Where people and lists are not those of the initiatives. True when nothing waits. */
export async function listStrays(tx: Tx): Promise<Difference[]> {
  return [...(await select(tx, 'participant', strays)), ...(await select(tx, 'listed', unlisted))];
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
