import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { keepCampaign } from '#lib/offline/campaign-store.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/**
 * Keeps the campaign of a page that was shown at `now` of this phone's clock; returns what holds, null on a phone that keeps nothing.
 * `chosen`: the form writes for it. The page of a closed campaign must not win the form away from the open one.
 */
export function keepTold(campaign: Campaign, now: Instant, chosen = true): Promise<KeptCampaign | null> {
  return ifPhoneKeeps(keepCampaign(campaign, now, { inPage: true, chosen }), null);
}
