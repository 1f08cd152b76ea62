import 'server-only';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';
import { type CampaignQuery, findCampaign } from './find-campaign.ts';

/** As `findCampaign`, for a page that has something to show without a campaign too. */
export async function openCampaign(ctx: ReadContext, asked: CampaignQuery = {}): Promise<Campaign | null> {
  try {
    return await findCampaign(ctx, asked);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-campaign') return null;
    throw error;
  }
}
