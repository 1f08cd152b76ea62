'use client';

import { useEffect } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';

type Props = { poster: Poster | null; campaign: Campaign | null };

/** What this page was told stays on the phone, so that the next scan and the form work without a network. */
export function KeepOnPhone({ poster, campaign }: Props) {
  useEffect(() => {
    const told = phoneNow();
    void import('./keep-scanned.ts').then(({ keepScanned }) => keepScanned(poster, campaign, told));
  }, [poster, campaign]);
  return null;
}
