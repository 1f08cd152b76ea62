'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { phoneNow, readClocks, serverTime, timePassed } from '#lib/offline/phone-clock.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { type SeenOccasion, whileSeen } from '../loading/while-seen.ts';
import { type CampaignMoment, hoursDiffer, momentOf, toldAt } from './campaign-moment.ts';

/** `stale`: what this phone kept, because the server did not answer. `moved`: the hours have changed while the page was open. */
export type CampaignView =
  | { kind: 'loading' }
  | { kind: 'known'; moment: CampaignMoment; stale: boolean; moved: boolean }
  | { kind: 'none' }
  | { kind: 'offline' };

type Show = (change: (view: CampaignView) => CampaignView) => void;

const known = (moment: CampaignMoment, stale = false): CampaignView => ({ kind: 'known', moment, stale, moved: false });
const keptMoment = (kept: KeptCampaign, unit: string | null) =>
  momentOf(kept.campaign, serverTime(kept, phoneNow()), kept.units?.[unit ?? ''] ?? null);
const toldMoment = (told: Campaign) => momentOf(told, toldAt(told));

/** A page that the server rendered longer ago than this was kept by the browser. */
const FRESH_MS = MINUTE_MS;
/** Timers are not exact: the instant itself must have come when the page looks. */
const SHORTEST_TICK_MS = 50;
/** Whoever reads about a campaign that closed longer ago is not waiting for an extension; coming back to the page still asks. */
const LONG_CLOSED_MS = 2 * DAY_MS;

/** A kept page tells an old hour: the newest that this phone knows is shown instead, with the time that has passed since. */
async function correct(told: Campaign, { chosen, unit }: Subject, shownAt: Instant, show: Show): Promise<void> {
  const { keepTold } = await import('./keep-told.ts');
  const kept = await keepTold(told, shownAt, chosen);
  if (kept && serverTime(kept, shownAt) - toldAt(told) > FRESH_MS) show(() => known(keptMoment(kept, unit), true));
}

/** What the phone knows first, then what the server says; each is shown as soon as it is there. */
async function load({ unit, id }: Subject, show: Show): Promise<void> {
  const { askForCampaign, keptCampaign } = await import('./load-campaign.ts');
  const kept = await keptCampaign(id ?? '');
  if (kept) show(() => known(keptMoment(kept, unit)));
  const answer = await askForCampaign({ ...(id && { id }), ...(unit !== null && { unit }) }, !id);
  if (answer.kind === 'ok') return show(() => known(toldMoment(answer.value)));
  if (kept) return show(() => known(keptMoment(kept, unit), true));
  show(() => ({ kind: answer.kind === 'refused' && answer.code === 'unknown-campaign' ? 'none' : 'offline' }));
}

/** Asks about the campaign that is shown. Without an answer the page stays as it is; other hours are said. */
async function askAgain(slug: string, { unit }: Subject, show: Show): Promise<void> {
  const { askForCampaign } = await import('./load-campaign.ts');
  const answer = await askForCampaign(unit === null ? { slug } : { slug, unit }, false);
  if (answer.kind !== 'ok') return;
  const moment = toldMoment(answer.value);
  show((view) => {
    if (view.kind !== 'known' || view.moment.campaign.slug !== slug) return view;
    return { kind: 'known', moment, stale: false, moved: view.moved || hoursDiffer(view.moment, moment) };
  });
}

/**
 * `chosen`: the form writes for the told one too. `unit`: whose late permit matters here. `id`: of a text that has its campaign already;
 * empty: that of today; null: not known yet.
 */
type Subject = { chosen: boolean; unit: string | null; id: string | null };

/**
 * The campaign of this page: told by the server that rendered it, or found by the phone. Time goes on while the page is open, and other
 * hours are noticed within a minute.
 */
export function useCampaign(told: Campaign | null, { chosen = true, unit = null, id = '' }: Partial<Subject> = {}) {
  const [view, show] = useState<CampaignView>(() => (told ? known(toldMoment(told)) : { kind: 'loading' }));
  const [round, setRound] = useState(0);
  const subject = useRef<Subject>({ chosen, unit, id });
  subject.current = { chosen, unit, id };
  useEffect(() => {
    if (id === null) return;
    let left = false;
    const showHere: Show = (change) => !left && show(change);
    void (told && round === 0 ? correct(told, subject.current, phoneNow(), showHere) : load(subject.current, showHere));
    return () => {
      left = true;
    };
  }, [told, round, id]);
  useTicking(view, show);
  useWatching(view, subject.current, show);
  return { view, reload: () => setRound((n) => n + 1) };
}

/**
 * Moves the shown instant on, by how much time has passed; neither the phone's setting nor a change of it matters. Wakes also when the
 * window opens or closes: nobody is told of time left that is over.
 */
function useTicking(view: CampaignView, show: Show): void {
  const seen = useRef(view);
  seen.current = view;
  useEffect(() => {
    let last = readClocks();
    let hidden = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const now = readClocks();
      const passed = timePassed(last, now, hidden);
      last = now;
      hidden = document.visibilityState === 'hidden';
      show((shown) => (shown.kind === 'known' ? { ...shown, moment: later(shown.moment, passed) } : shown));
      wait(passed);
    };
    const wait = (passed: number) => {
      clearTimeout(timer);
      timer = setTimeout(tick, untilTick(seen.current, passed));
    };
    wait(0);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [show]);
}

/** A quarter of a minute, or less when the shown window opens or closes before that; `passed` since `view` was shown. */
function untilTick(view: CampaignView, passed: number): number {
  const turns = view.kind === 'known' ? [view.moment.opensAt, view.moment.closesAt].map((at) => at - view.moment.now - passed) : [];
  return Math.min(MINUTE_MS / 4, ...turns.filter((ms) => ms > 0).map((ms) => Math.max(ms, SHORTEST_TICK_MS)));
}

const later = ({ campaign, now, forUnit }: CampaignMoment, passed: number) => momentOf(campaign, now + passed, forUnit);

/** Asks again while it may matter; at once for another unit when the campaign itself is closed, because that one may have a permit. */
function useWatching(view: CampaignView, subject: Subject, show: Show): void {
  const seen = useRef({ view, subject });
  seen.current = { view, subject };
  const look = useCallback(
    (occasion: SeenOccasion) => {
      const { view: shown, subject: about } = seen.current;
      if (shown.kind !== 'known' || (occasion === 'time' && isLongClosed(shown.moment))) return;
      void askAgain(shown.moment.campaign.slug, about, show);
    },
    [show],
  );
  useEffect(() => whileSeen(look), [look]);
  const unit = subject.unit;
  const unasked = view.kind === 'known' && view.moment.phase !== 'open' && unit !== null && view.moment.forUnit?.code !== unit;
  useEffect(() => {
    if (unasked) look('arrival');
  }, [unasked, look]);
}

const isLongClosed = ({ now, closesAt }: CampaignMoment) => now - closesAt > LONG_CLOSED_MS;
