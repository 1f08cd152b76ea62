import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type Phase, phaseAt } from '#lib/domain/intake-window.ts';

/** A campaign at one instant of the server's clock. */
export type CampaignMoment = { campaign: Campaign; now: Instant; phase: Phase; opensAt: Instant; closesAt: Instant };

/** `now` by the server's clock. The phase is worked out anew, so that a page that stays open sees the window close. */
export function momentOf(campaign: Campaign, now: Instant): CampaignMoment {
  const opensAt = Date.parse(campaign.opensAt);
  const closesAt = Date.parse(campaign.closesAt);
  const { graceMinutes, beforeOpening } = campaign;
  return { campaign, now, opensAt, closesAt, phase: phaseAt({ opensAt, closesAt, graceMinutes, beforeOpening }, now) };
}

/** The instant at which the server described this campaign. */
export const toldAt = (campaign: Campaign): Instant => Date.parse(campaign.serverNow);
