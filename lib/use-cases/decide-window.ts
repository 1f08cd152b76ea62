import 'server-only';
import { type AskedWindow, type Confirmed, judgeWindow } from '#lib/contracts/window-request.ts';
import { findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { requireUnit } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import { changeIntakeWindow } from './change-intake-window.ts';
import type { ReadContext, SignedInWrite } from './context.ts';

/** The code of the unit that owns a campaign. Throws `not-found`. */
export async function ownerOfCampaign({ tx }: ReadContext, slug: string): Promise<string> {
  const dated = await findCampaignBySlugKey(tx, slugKey(slug));
  if (!dated) throw new Problem('not-found');
  return (await requireUnit(tx, dated.campaign.ownerUnitId)).code;
}

/**
 * Carries out what was asked and confirmed about a campaign's hours. Throws `revision-conflict` when another decision came after the
 * consequences were told, `invalid-fields` for what does not fit any more.
 */
export async function decideWindow(ctx: SignedInWrite, { reason, seen }: Confirmed, asked: AskedWindow): Promise<void> {
  const dated = await findCampaignBySlugKey(ctx.tx, slugKey(asked.slug));
  if (!dated) throw new Problem('not-found');
  if (seen !== String(dated.windowVersion)) throw new Problem('revision-conflict');
  const judged = judgeWindow(asked, dated.windows, ctx.now);
  if (judged.kind === 'faulty') throw new Problem('invalid-fields', { errors: judged.errors });
  await changeIntakeWindow(ctx, dated, { change: judged.change, reason });
}
