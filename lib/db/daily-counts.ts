import 'server-only';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { dailyCounts } from '#drizzle/schema/board.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type DayCount = { day: LocalDate; n: number };

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
