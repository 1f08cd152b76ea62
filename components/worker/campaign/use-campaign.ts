'use client';

import { useEffect, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { phoneNow, serverTime } from '#lib/offline/phone-clock.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { type CampaignMoment, momentOf, toldAt } from './campaign-moment.ts';

/** `stale`: what this phone kept, because the server did not answer. */
export type CampaignView =
  | { kind: 'loading' }
  | { kind: 'known'; moment: CampaignMoment; stale: boolean }
  | { kind: 'none' }
  | { kind: 'offline' };

const known = (kept: KeptCampaign, stale: boolean): CampaignView => ({
  kind: 'known',
  moment: momentOf(kept.campaign, serverTime(kept, phoneNow())),
  stale,
});

/** A page that the server rendered longer ago than this was kept by the browser. */
const FRESH_MS = MINUTE_MS;

/** A kept page tells an old hour: the newest that this phone knows is shown instead, with the time that has passed since. */
async function correct(told: Campaign, chosen: boolean, shownAt: Instant, show: (view: CampaignView) => void): Promise<void> {
  const { keepTold } = await import('./keep-told.ts');
  const kept = await keepTold(told, shownAt, chosen);
  if (kept && serverTime(kept, shownAt) - toldAt(told) > FRESH_MS) show(known(kept, true));
}

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

/**
 * The campaign of this page: told by the server that rendered it, or found by the phone. Time goes on while the page is open. `chosen`:
 * the form writes for the told one too.
 */
export function useCampaign(told: Campaign | null, chosen = true): { view: CampaignView; reload: () => void } {
  const [view, show] = useState<CampaignView>(() =>
    told ? { kind: 'known', moment: momentOf(told, toldAt(told)), stale: false } : { kind: 'loading' },
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    const showHere = (next: CampaignView) => !left && show(next);
    void (told && round === 0 ? correct(told, chosen, phoneNow(), showHere) : load(showHere));
    return () => {
      left = true;
    };
  }, [told, chosen, round]);
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
