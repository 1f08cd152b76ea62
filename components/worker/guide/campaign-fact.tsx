'use client';

import type { Campaign } from '#lib/contracts/campaign.ts';
import { GUIDE_FACT } from '#lib/messages/guide/words.ts';
import { campaignAddress } from './campaign-address.ts';
import { useCampaignFacts } from './use-campaign-facts.ts';

type Fact = 'address' | 'window' | 'effect';

function sentence(fact: Fact, campaign: Campaign): string {
  switch (fact) {
    case 'address':
      return GUIDE_FACT.address(campaignAddress(campaign).replace(/^https?:\/\//, ''));
    case 'window':
      return GUIDE_FACT.window(Date.parse(campaign.opensAt), Date.parse(campaign.closesAt));
    case 'effect':
      return GUIDE_FACT.effect(campaign.effectPeriod);
  }
}

/** A sentence with the running campaign's own days or address; `otherwise` on paper, offline at the first visit, or without JavaScript. */
export function CampaignFact({ fact, otherwise }: { fact: Fact; otherwise: string }) {
  const campaign = useCampaignFacts();
  return <p className="font-semibold">{campaign ? sentence(fact, campaign) : otherwise}</p>;
}
