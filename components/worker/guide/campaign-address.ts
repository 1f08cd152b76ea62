import type { Campaign } from '#lib/contracts/campaign.ts';

/** The address that people type and portals link to (R17). Only in the browser. */
export const campaignAddress = (campaign: Campaign) => `${location.origin}/${campaign.slug}`;
