import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { counters } from '#drizzle/schema/initiatives.ts';
import type { Tx } from './engine.ts';
import { prepared, preparedForRows, rowNumbers } from './prepared.ts';

type CounterKey = Pick<typeof counters.$inferSelect, 'campaignId' | 'status' | 'sector' | 'occupationGroup'>;

const upsert = preparedForRows((tx, n) => {
  const key = { campaignId: sql.placeholder('campaignId'), status: sql.placeholder('status'), sector: sql.placeholder('sector') };
  const common = { ...key, occupationGroup: sql.placeholder('occupationGroup'), n: sql.placeholder('n') };
  return tx
    .insert(counters)
    .values(rowNumbers(n).map((i) => ({ unitId: sql.placeholder(`unit${i}`), ...common })))
    .onConflictDoUpdate({
      target: [counters.unitId, counters.campaignId, counters.status, counters.sector, counters.occupationGroup],
      set: { n: sql`${counters.n} + excluded.n` },
    })
    .prepare();
});

/** Adds `by` (1 or −1) to the count of every unit of `path`. */
export async function countInitiative(tx: Tx, path: readonly { id: string }[], key: CounterKey, by: 1 | -1): Promise<void> {
  const { campaignId, status, sector, occupationGroup } = key;
  const unitIds = Object.fromEntries(path.map(({ id }, i) => [`unit${i}`, id]));
  await upsert(tx, path.length).execute({ ...unitIds, campaignId, status, sector, occupationGroup, n: by });
}

const standing = prepared((tx) =>
  tx
    .select({ n: sql<number>`coalesce(sum(${counters.n}), 0)` })
    .from(counters)
    .where(
      and(
        eq(counters.unitId, sql.placeholder('unitId')),
        eq(counters.campaignId, sql.placeholder('campaignId')),
        ne(counters.status, 'withdrawn'),
      ),
    )
    .prepare(),
);

/** Initiatives below a unit that stand, withdrawn ones left out. */
export async function countStanding(tx: Tx, unitId: string, campaignId: string): Promise<number> {
  return (await standing(tx).execute({ unitId, campaignId }))[0]?.n ?? 0;
}
