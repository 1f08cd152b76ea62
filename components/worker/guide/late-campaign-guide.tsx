'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { CAMPAIGN_GUIDE } from '#lib/messages/guide/words.ts';

/** Reading and drawing it comes after the page itself. */
export function LateCampaignGuide() {
  const [Guide, setGuide] = useState<ComponentType | null>(null);
  useEffect(() => {
    let left = false;
    // Without a network on a first visit there is nothing to load it with; the page says so.
    void import('./campaign-guide.tsx').then(
      ({ CampaignGuide }) => left || setGuide(() => CampaignGuide),
      () => left || setGuide(() => Unreachable),
    );
    return () => {
      left = true;
    };
  }, []);
  return Guide ? <Guide /> : <p className="js-only text-mute">{CAMPAIGN_GUIDE.loading}</p>;
}

function Unreachable() {
  return <p className="text-mute">{CAMPAIGN_GUIDE.offline}</p>;
}
