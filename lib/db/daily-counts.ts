import 'server-only';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { dailyCounts } from '#drizzle/schema/board.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

type DayCount = { day: LocalDate; n: number };

const add = prepared((tx) =>
  tx
    .insert(dailyCounts)
    .values({
      campaignId: sql.placeholder('campaignId'),
      unitId: sql.placeholder('unitId'),
      day: sql.placeholder('day'),
      n: sql.placeholder('n'),
    })
    .onConflictDoUpdate({
      target: [dailyCounts.campaignId, dailyCounts.unitId, dailyCounts.day],
      set: { n: sql`${dailyCounts.n} + excluded.n` },
    })
    .prepare(),
);

/** Adds `n`, which may be negative, to a day of a unit above CĐCS. */
export async function addDay(tx: Tx, campaignId: string, unitId: string, { day, n }: DayCount): Promise<void> {
  await add(tx).execute({ campaignId, unitId, day, n });
}

const ofUnit = prepared((tx) =>
  tx
    .select({ day: dailyCounts.day, n: dailyCounts.n })
    .from(dailyCounts)
    .where(
      and(
        eq(dailyCounts.campaignId, sql.placeholder('campaignId')),
        eq(dailyCounts.unitId, sql.placeholder('unitId')),
        ne(dailyCounts.n, 0),
      ),
    )
    .orderBy(asc(dailyCounts.day))
    .prepare(),
);

/** The days of a unit above CĐCS on which anything came that stands, the oldest first. */
export async function listDays(tx: Tx, campaignId: string, unitId: string): Promise<DayCount[]> {
  return ofUnit(tx).execute({ campaignId, unitId });
}

const listed = (ids: readonly string[]) => sql`json_each(${JSON.stringify(ids)})`;

/**
 * The days of what stands at `unitIds`, the tops of subtrees in the tree of today, are added to each unit of `above` that is no CĐCS, or
 * taken from it. Of a CĐCS and those merged into it the days stand with the participants. SQLite's own.
 */
export async function addDaysOf(
  tx: Tx,
  campaignIds: readonly string[],
  unitIds: readonly string[],
  above: readonly string[],
  sign: 1 | -1,
) {
  if (campaignIds.length === 0 || unitIds.length === 0 || above.length === 0) return;
  await tx.run(sql`WITH RECURSIVE low (id) AS (
      SELECT u.id FROM ${listed(unitIds)} t JOIN units u ON u.id = t.value AND u.level = 'grassroots'
      UNION ALL SELECT u.id FROM low JOIN units u ON u.parent_id = low.id
    ), moved (campaign_id, day, n) AS (
      SELECT d.campaign_id, d.day, d.n FROM ${listed(campaignIds)} k CROSS JOIN ${listed(unitIds)} t
      JOIN daily_counts d ON d.campaign_id = k.value AND d.unit_id = t.value
      UNION ALL SELECT p.campaign_id, p.received_on, 1 FROM ${listed(campaignIds)} k CROSS JOIN low
      JOIN unit_facts f ON f.campaign_id = k.value AND f.unit_id = low.id
      JOIN participants p ON p.campaign_id = k.value AND p.unit_id = low.id AND p.place = 0
    )
    INSERT INTO daily_counts (campaign_id, unit_id, day, n)
    SELECT moved.campaign_id, u.id, moved.day, ${sign} * sum(moved.n) FROM moved JOIN ${listed(above)} a
    JOIN units u ON u.id = a.value AND u.level <> 'grassroots' WHERE true GROUP BY moved.campaign_id, u.id, moved.day
    ON CONFLICT (campaign_id, unit_id, day) DO UPDATE SET n = n + excluded.n`);
}
