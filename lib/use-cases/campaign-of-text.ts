import 'server-only';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { windowsTold } from '#lib/contracts/campaign-windows.ts';
import { type FormFields, withoutCampaign } from '#lib/contracts/submission-form.ts';
import { phaseAt, windowAt } from '#lib/domain/intake-window.ts';
import { lowestChosen } from '#lib/domain/unit-tree.ts';
import type { ReadContext } from './context.ts';
import { openCampaign } from './open-campaign.ts';

/**
 * The campaign that a text was begun for while that takes in texts of its unit, else the one of today for that unit (null: there is none);
 * with the text as that campaign takes it.
 */
export async function campaignOfText(ctx: ReadContext, fields: FormFields): Promise<{ campaign: Campaign | null; fields: FormFields }> {
  const unit = lowestChosen(fields);
  const about = unit === '' ? {} : { unit };
  const own = fields.campaignId ? await openCampaign(ctx, { id: fields.campaignId, ...about }) : null;
  if (own && !isOver(own, ctx)) return { campaign: own, fields };
  const campaign = await openCampaign(ctx, about);
  return { campaign, fields: campaign?.id === own?.id ? fields : withoutCampaign(fields) };
}

function isOver(campaign: Campaign, { now }: ReadContext): boolean {
  return phaseAt(windowAt(windowsTold(campaign, campaign.forUnit ?? null), now), now) === 'after';
}
