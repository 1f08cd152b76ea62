import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { latePermits } from '#drizzle/schema/campaigns.ts';
import { units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type PermitRow = typeof latePermits.$inferSelect;

/** Every decision about these units, the oldest of each first. */
export async function listPermitDecisions(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<PermitRow[]> {
  const ofUnits = and(eq(latePermits.campaignId, campaignId), inArray(latePermits.unitId, [...unitIds]));
  return tx.select().from(latePermits).where(ofUnits).orderBy(asc(latePermits.version));
}

/** Every decision of a campaign with the code of its unit, the oldest first. */
export async function listAllPermitDecisions(tx: Tx, campaignId: string): Promise<(PermitRow & { unitCode: string })[]> {
  const rows = await tx
    .select({ permit: latePermits, unitCode: units.code })
    .from(latePermits)
    .innerJoin(units, eq(units.id, latePermits.unitId))
    .where(eq(latePermits.campaignId, campaignId))
    .orderBy(asc(latePermits.createdAt), asc(latePermits.version));
  return rows.map(({ permit, unitCode }) => ({ ...permit, unitCode }));
}

/** In how many campaigns a unit has a permit of its own that holds on at `now`: of each the newest decision counts. SQLite's own. */
export async function countPermits(tx: Tx, unitId: string, now: Instant): Promise<number> {
  const rows = await tx.all<{ n: number }>(sql`SELECT count(*) AS n FROM (
    SELECT "until", row_number() OVER (PARTITION BY campaign_id ORDER BY version DESC) AS place FROM late_permits WHERE unit_id = ${unitId}
  ) WHERE place = 1 AND "until" > ${now}`);
  return rows[0]?.n ?? 0;
}

/** Throws when another decision of the same version came first. */
export async function insertPermit(tx: Tx, row: PermitRow): Promise<void> {
  await tx.insert(latePermits).values(row);
}
