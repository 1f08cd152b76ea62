import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { keepCampaign } from '#lib/offline/campaign-store.ts';
import { keepPoster } from '#lib/offline/poster-store.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** Keeps what the server put into a page that it rendered at `now` of this phone's clock, where the phone keeps anything. */
export async function keepTold(poster: Poster | null, campaign: Campaign | null, now: Instant): Promise<void> {
  if (poster) await ifPhoneKeeps(keepPoster(poster, now), null);
  if (campaign) await ifPhoneKeeps(keepCampaign(campaign, now), null);
}
