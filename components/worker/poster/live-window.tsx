'use client';

import { Notice } from '#components/ui/notice.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { useCampaign } from '../campaign/use-campaign.ts';
import { WindowCard } from '../campaign/window-card.tsx';

/** The time left. It goes on while the page is open, and a page that the browser kept says that it may be old. */
export function LiveWindow({ told }: { told: Campaign }) {
  const { view } = useCampaign(told, { unit: told.forUnit?.code ?? null });
  if (view.kind !== 'known') return null;
  return (
    <div className="grid gap-3">
      {view.stale ? <Notice icon="offline">{CAMPAIGN.stale}</Notice> : null}
      <WindowCard moment={view.moment} moved={view.moved} />
    </div>
  );
}
