'use client';

import { useEffect, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';

/** The campaign as this phone knows it, else as the server tells it; null until then. Loaded after the first paint. */
export function useCampaignFacts(): Campaign | null {
  const [campaign, setCampaign] = useState<Campaign | null>(null);
  useEffect(() => {
    let wanted = true;
    knownCampaign().then((known) => {
      if (wanted) setCampaign(known);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return campaign;
}

let asked: Promise<Campaign | null> | null = null;

/** One question for all the places of a page. */
function knownCampaign(): Promise<Campaign | null> {
  asked ??= askForCampaign();
  return asked;
}

async function askForCampaign(): Promise<Campaign | null> {
  const [{ loadCampaign }, { fetchCampaign }] = await Promise.all([
    import('#lib/offline/campaign-store.ts'),
    import('#lib/offline/transport.ts'),
  ]);
  // A phone that keeps nothing can still ask.
  const kept = await loadCampaign().catch(() => null);
  if (kept) return kept.campaign;
  if (navigator.onLine === false) return null;
  const answer = await fetchCampaign();
  return answer.kind === 'ok' ? answer.value : null;
}
