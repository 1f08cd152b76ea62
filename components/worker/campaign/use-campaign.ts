'use client';

import { useEffect, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { MINUTE_MS } from '#lib/domain/instant.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { type CampaignMoment, momentOf, toldAt } from './campaign-moment.ts';

/** `stale`: what this phone kept, because the server did not answer. */
export type CampaignView =
  | { kind: 'loading' }
  | { kind: 'known'; moment: CampaignMoment; stale: boolean }
  | { kind: 'none' }
  | { kind: 'offline' };

const known = ({ campaign, clockSkewMs }: KeptCampaign, stale: boolean): CampaignView => ({
  kind: 'known',
  moment: momentOf(campaign, phoneNow() + clockSkewMs),
  stale,
});

/** What the phone knows first, then what the server says; each is shown as soon as it is there. */
async function load(show: (view: CampaignView) => void): Promise<void> {
  const { askForCampaign, keptCampaign } = await import('./load-campaign.ts');
  const kept = await keptCampaign();
  if (kept) show(known(kept, false));
  const answer = await askForCampaign();
  if (answer.kind === 'ok') return show({ kind: 'known', moment: momentOf(answer.value, toldAt(answer.value)), stale: false });
  if (kept) return show(known(kept, true));
  show({ kind: answer.kind === 'refused' && answer.code === 'unknown-campaign' ? 'none' : 'offline' });
}

/** The campaign of this page: told by the server that rendered it, or found by the phone. Time goes on while the page is open. */
export function useCampaign(told: Campaign | null): { view: CampaignView; reload: () => void } {
  const [view, show] = useState<CampaignView>(() =>
    told ? { kind: 'known', moment: momentOf(told, toldAt(told)), stale: false } : { kind: 'loading' },
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (told && round === 0) return;
    let left = false;
    void load((next) => !left && show(next));
    return () => {
      left = true;
    };
  }, [told, round]);
  useTicking(show);
  return { view, reload: () => setRound((n) => n + 1) };
}

/** Moves the shown instant on, by how much this phone's clock has moved; its setting does not matter. */
function useTicking(show: (change: (view: CampaignView) => CampaignView) => void): void {
  useEffect(() => {
    let last = phoneNow();
    const tick = () => {
      const passed = phoneNow() - last;
      last += passed;
      show((view) => (view.kind === 'known' ? { ...view, moment: momentOf(view.moment.campaign, view.moment.now + passed) } : view));
    };
    const timer = setInterval(tick, MINUTE_MS / 4);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [show]);
}
