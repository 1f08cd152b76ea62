import 'server-only';
import { judgeCampaign, type NewCampaignForm } from '#lib/contracts/new-campaign.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite } from './context.ts';
import { createCampaign } from './create-campaign.ts';

/** A campaign from its form; answers the slug. Throws `invalid-fields`, `not-found`. */
export async function beginCampaign(ctx: SignedInWrite, form: NewCampaignForm, isReserved: (slugKey: string) => boolean): Promise<string> {
  const judged = judgeCampaign(form, ctx.now);
  if (judged.kind === 'faulty') throw new Problem('invalid-fields', { errors: judged.errors });
  const owner = await findUnitByCode(ctx.tx, form.unitCode);
  if (!owner) throw new Problem('not-found');
  const { slug, settings, window } = judged;
  await createCampaign(ctx, { slug, settings, window, ownerUnitId: owner.id, reason: form.reason, isReserved });
  return slug;
}
