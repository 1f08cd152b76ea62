import 'server-only';
import { listPermitDecisions } from '#lib/db/late-permits.ts';
import { listPathUp, type UnitRow } from '#lib/db/units.ts';
import { type LatePermit, longestPermit } from '#lib/domain/late-permit.ts';
import type { ReadContext } from './context.ts';

/** `version` grows with every decision about the unit or one above it, so that a phone notices each. */
type UnitPermit = { version: number; permit: LatePermit | null };

/** What was decided about late texts of a unit (D3): the newest decision of each unit on its way to the root. */
export async function findUnitPermit(ctx: ReadContext, campaignId: string, unit: UnitRow): Promise<UnitPermit> {
  const path = await listPathUp(ctx.tx, unit);
  const decisions = await listPermitDecisions(
    ctx.tx,
    campaignId,
    path.map(({ id }) => id),
  );
  const newest = new Map(decisions.map((row) => [row.unitId, { from: row.createdAt, until: row.until }]));
  return { version: decisions.length, permit: longestPermit([...newest.values()]) };
}
