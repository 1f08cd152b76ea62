import 'server-only';
import type { DatedCampaign } from '#lib/db/campaigns.ts';
import { insertPermit, listPermitDecisions } from '#lib/db/late-permits.ts';
import type { UnitRow } from '#lib/db/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type PermitFault, permitFault } from '#lib/domain/late-permit.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { WriteContext } from './context.ts';
import { changes, leaveTrace } from './leave-trace.ts';

/** `until` null revokes. Who decides is the context's actor. */
type PermitDecided = { dated: DatedCampaign; unit: UnitRow; until: Instant | null; reason: string };

/** Grants, prolongs or revokes a late permit (D3): a new version and its event, in one transaction. Null when done; a revocation of nothing is `nothing-granted`. */
export async function changeLatePermit(ctx: WriteContext, decided: PermitDecided): Promise<PermitFault | 'nothing-granted' | null> {
  const { dated, unit, until, reason } = decided;
  const campaignId = dated.campaign.id;
  const newest = (await listPermitDecisions(ctx.tx, campaignId, [unit.id])).at(-1);
  if (until === null && !newest?.until) return 'nothing-granted';
  const fault = until === null ? null : permitFault(dated.windows, until, ctx.now);
  if (fault !== null) return fault;
  const version = (newest?.version ?? 0) + 1;
  await insertPermit(ctx.tx, { campaignId, unitId: unit.id, version, until, actor: ctx.actor, reason, createdAt: ctx.now });
  await leaveTrace(ctx, unit.id, {
    verb: until === null ? 'late-permit-revoked' : 'late-permit-granted',
    subjectId: unit.id,
    detail: { campaign: dated.campaign.name, unit: unit.name, version, ...changes(told(newest?.until), told(until)), reason },
  });
  return null;
}

const told = (until: Instant | null | undefined) => ({ until: until ? toRfc3339(until) : null });
