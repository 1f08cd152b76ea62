import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { keepPoster } from '#lib/offline/poster-store.ts';
import { keepTold } from '../campaign/keep-told.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** Keeps what stood in a page that was shown at `now` of this phone's clock, where the phone keeps anything. */
export async function keepScanned(poster: Poster | null, campaign: Campaign | null, now: Instant): Promise<void> {
  if (poster) await ifPhoneKeeps(keepPoster(poster, now, campaign?.id), null);
  if (campaign) await keepTold(campaign, now);
}
