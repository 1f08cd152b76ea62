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
    void keep({ poster, campaign }, told);
  }, [poster, campaign]);
  return null;
}

/** A phone that keeps nothing still shows the page; the form says so where it matters. */
async function keep({ poster, campaign }: Props, now: number): Promise<void> {
  const { keepCampaign } = await import('#lib/offline/campaign-store.ts');
  if (campaign) await keepCampaign(campaign, now).catch(() => null);
  if (poster === null) return;
  const { keepPoster, refreshDirectory } = await import('#lib/offline/directory-store.ts');
  await keepPoster(poster, now).catch(() => null);
  await refreshDirectory(
    now,
    poster.path.map(({ code }) => code),
  ).catch(() => null);
}
