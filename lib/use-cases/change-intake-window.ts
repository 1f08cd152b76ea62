import 'server-only';
import { type DatedCampaign, insertWindow } from '#lib/db/campaigns.ts';
import { insertEvent } from '#lib/db/events.ts';
import { type ChangedWindow, changeWindow, type WindowChange } from '#lib/domain/window-change.ts';
import type { WriteContext } from './context.ts';

/** Who decides is the context's actor; `reason` is kept with the decision. */
export type WindowDecision = { change: WindowChange; reason: string };

/**
 * Moves or adds a window (D4): a new version and its event, in one transaction; earlier versions stay. Phones learn of it within a
 * minute of being open, and what is parked on them is then sent by itself.
 */
export async function changeIntakeWindow(ctx: WriteContext, dated: DatedCampaign, decision: WindowDecision): Promise<ChangedWindow> {
  const result = changeWindow(dated.windows, decision.change, ctx.now);
  if (result.kind === 'refused') return result;
  const { phaseNo, opensAt, closesAt, graceMinutes } = result.window;
  const facts = { version: dated.windowVersion + 1, phaseNo, opensAt, closesAt, graceMinutes };
  const { reason } = decision;
  await insertWindow(ctx.tx, { campaignId: dated.campaign.id, ...facts, actor: ctx.actor, reason, createdAt: ctx.now });
  await insertEvent(ctx.tx, {
    at: ctx.now,
    actor: ctx.actor,
    verb: decision.change.kind === 'extend' ? 'window-moved' : 'window-reopened',
    subjectId: dated.campaign.id,
    detail: { ...facts, reason },
    requestId: ctx.requestId,
  });
  return result;
}
