import 'server-only';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';
import { findCampaign } from './find-campaign.ts';

/** As `findCampaign`, for a page that has something to show without a campaign too. */
export async function openCampaign(ctx: ReadContext, slug?: string): Promise<Campaign | null> {
  try {
    return await findCampaign(ctx, { slug });
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-campaign') return null;
    throw error;
  }
}
