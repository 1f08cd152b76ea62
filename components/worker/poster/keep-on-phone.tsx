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
    // A phone that keeps nothing still shows the page; the form says so where it matters.
    import('./keep-told.ts').then(({ keepTold }) => keepTold(poster, campaign, told)).catch(() => undefined);
  }, [poster, campaign]);
  return null;
}
