'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { isClosed, momentOf, toldAt } from '../campaign/campaign-moment.ts';
import { type CampaignView, useCampaign } from '../campaign/use-campaign.ts';
import { WindowCard } from '../campaign/window-card.tsx';

/** The time left. It goes on while the page is open, and a page that the browser kept says that it may be old. */
export function LiveWindow({ told }: { told: Campaign }) {
  const { view } = useCampaign(told, { unit: told.forUnit?.code ?? null });
  useOtherWords(told, view);
  if (view.kind !== 'known') return null;
  return (
    <div className="grid gap-3">
      {view.stale ? <Notice icon="offline">{CAMPAIGN.stale}</Notice> : null}
      <WindowCard moment={view.moment} moved={view.moved} />
    </div>
  );
}

/** A decision that opens or closes the window changes what the rest of the page says; the hour itself does not make all pages ask at once. */
function useOtherWords(told: Campaign, view: CampaignView): void {
  const router = useRouter();
  const turned = view.kind === 'known' && view.moved && isClosed(view.moment) !== isClosed(momentOf(told, toldAt(told)));
  useEffect(() => {
    if (turned) router.refresh();
  }, [turned, router]);
}
