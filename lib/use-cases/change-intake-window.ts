import 'server-only';
import { type DatedCampaign, insertWindow } from '#lib/db/campaigns.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { type ChangedWindow, changeWindow, type PhaseWindow, type WindowChange } from '#lib/domain/window-change.ts';
import type { WriteContext } from './context.ts';
import { followTodaysTree } from './follow-todays-tree.ts';
import { changes, leaveTrace } from './leave-trace.ts';

const VERBS = { extend: 'window-moved', reopen: 'window-reopened', rules: 'window-rules-changed' } as const;

/** Who decides is the context's actor; `reason` is kept with the decision. */
type WindowDecision = { change: WindowChange; reason: string };

/**
 * Moves or adds a window (D4): a new version and its event, in one transaction; earlier versions stay. Phones learn of it within a
 * minute of being open, and what is parked on them is then sent by itself. A campaign that was over follows the tree of today again.
 */
export async function changeIntakeWindow(ctx: WriteContext, dated: DatedCampaign, decision: WindowDecision): Promise<ChangedWindow> {
  const result = changeWindow(dated.windows, decision.change, ctx.now);
  if (result.kind === 'refused') return result;
  const { window, before } = result;
  const version = dated.windowVersion + 1;
  const { reason } = decision;
  await insertWindow(ctx.tx, { campaignId: dated.campaign.id, version, ...window, actor: ctx.actor, reason, createdAt: ctx.now });
  await followTodaysTree(ctx, dated.campaign);
  await leaveTrace(ctx, dated.campaign.ownerUnitId, {
    verb: VERBS[decision.change.kind],
    subjectId: dated.campaign.id,
    detail: { campaign: dated.campaign.name, version, phaseNo: window.phaseNo, ...changes(told(before), told(window)), reason },
  });
  return result;
}

/** Hours as people read them in the log. */
function told(window: PhaseWindow | null): Record<string, string | number> {
  if (window === null) return {};
  const { opensAt, closesAt, graceMinutes, beforeOpening } = window;
  return { opensAt: toRfc3339(opensAt), closesAt: toRfc3339(closesAt), graceMinutes, beforeOpening };
}
