import type { Instant } from '../domain/instant.ts';
import { keepCampaign, unitOf } from './campaign-store.ts';
import { listEntries } from './outbox-store.ts';
import { fetchCampaign } from './transport.ts';

/** The units of what waits, by campaign. */
async function unitsWaiting(): Promise<Map<string, Set<string>>> {
  const waiting = new Map<string, Set<string>>();
  for (const entry of await listEntries()) {
    waiting.set(entry.campaignId, (waiting.get(entry.campaignId) ?? new Set()).add(unitOf(entry)));
  }
  return waiting;
}

/** One question while the campaign is open to everybody; otherwise one for each unit, which may have a late permit. False: no answer. */
async function refreshCampaign(id: string, units: Iterable<string>, now: () => Instant): Promise<boolean> {
  for (const unit of units) {
    const answer = await fetchCampaign({ id, unit });
    if (answer.kind !== 'ok') return false;
    await keepCampaign(answer.value, now(), { chosen: false });
    if (answer.value.phase === 'open') return true;
  }
  return true;
}

/**
 * Asks anew for the window of every campaign that queued items wait for, and for late permits of their units, so that an extension, a
 * reopening or a permit is noticed. Asks nobody when nothing waits. False when a question got no answer.
 */
export async function refreshWindows(now: () => Instant): Promise<boolean> {
  let answered = true;
  for (const [id, units] of await unitsWaiting()) answered = (await refreshCampaign(id, units, now)) && answered;
  return answered;
}
