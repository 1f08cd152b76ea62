import 'server-only';
import { queueInitiative } from '#lib/db/board-queue.ts';
import { countInitiative } from '#lib/db/counters.ts';
import { insertEvent } from '#lib/db/events.ts';
import { findInitiative, markWithdrawn } from '#lib/db/initiatives.ts';
import { listPathAt } from '#lib/db/unit-history.ts';
import { requireUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isAuthorsPhone } from './author-phone.ts';
import type { WriteContext } from './context.ts';
import { requireCampaign, requireIntake } from './intake-rules.ts';
import { permittingUnit } from './unit-permit.ts';

type WithdrawCommand = { id: string; phone?: string | undefined };

/**
 * Takes an initiative back until the close (D5); every version stays kept and the id never comes back. Asked twice, it has
 * happened once. Throws `not-found` (also for a foreign phone number), `window-closed`, `window-not-open`.
 */
export async function withdrawInitiative(ctx: WriteContext, { id, phone }: WithdrawCommand): Promise<void> {
  const initiative = await findInitiative(ctx.tx, id);
  if (!isAuthorsPhone(initiative, phone) || !initiative) throw new Problem('not-found');
  if (initiative.status === 'withdrawn') return;
  const dated = await requireCampaign(ctx, initiative.campaignId);
  await requireIntake(ctx, dated, { attemptedAt: null, findUnits: async () => [await permittingUnit(ctx, initiative)] });
  if (!(await markWithdrawn(ctx.tx, id, ctx.now))) return;
  const path = await listPathAt(ctx.tx, await requireUnit(ctx.tx, initiative.unitId), dated.campaign.treeVersion);
  await countInitiative(ctx.tx, path, initiative, -1);
  await countInitiative(ctx.tx, path, { ...initiative, status: 'withdrawn' }, 1);
  await queueInitiative(ctx.tx, initiative, ctx.now);
  await insertEvent(ctx.tx, { at: ctx.now, actor: ctx.actor, verb: 'withdrawn', subjectId: id, detail: {}, requestId: ctx.requestId });
}
