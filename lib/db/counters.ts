import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { counters } from '#drizzle/schema/initiatives.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type CounterKey = Pick<typeof counters.$inferSelect, 'campaignId' | 'status' | 'sector' | 'occupationGroup'>;

const upsert = prepared((tx) =>
  tx
    .insert(counters)
    .values({
      unitId: sql.placeholder('unitId'),
      campaignId: sql.placeholder('campaignId'),
      status: sql.placeholder('status'),
      sector: sql.placeholder('sector'),
      occupationGroup: sql.placeholder('occupationGroup'),
      n: sql.placeholder('n'),
    })
    .onConflictDoUpdate({
      target: [counters.unitId, counters.campaignId, counters.status, counters.sector, counters.occupationGroup],
      set: { n: sql`${counters.n} + excluded.n` },
    })
    .prepare(),
);

/** Adds `by` (1 or −1) to the count of every unit of `path`. */
export async function countInitiative(tx: Tx, path: readonly { id: string }[], key: CounterKey, by: 1 | -1): Promise<void> {
  const { campaignId, status, sector, occupationGroup } = key;
  for (const unit of path) await upsert(tx).execute({ unitId: unit.id, campaignId, status, sector, occupationGroup, n: by });
}

/** Initiatives below a unit that stand, withdrawn ones left out. */
export async function countStanding(tx: Tx, unitId: string, campaignId: string): Promise<number> {
  const standing = and(eq(counters.unitId, unitId), eq(counters.campaignId, campaignId), ne(counters.status, 'withdrawn'));
  const [row] = await tx
    .select({ n: sql<number>`coalesce(sum(${counters.n}), 0)` })
    .from(counters)
    .where(standing);
  return row?.n ?? 0;
}
