import type { Campaign } from '../contracts/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { QueueWindow } from '../domain/outbox.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { KeptCampaign } from './records.ts';

/** The campaign this phone writes for: the last one that was kept as chosen. Null before the first visit with a network. */
export async function loadCampaign(): Promise<KeptCampaign | null> {
  const kept = await withDatabase((database) => database.getAll('campaigns'));
  return kept.sort((a, b) => b.chosenAt - a.chosenAt)[0] ?? null;
}

/** The campaign with this id, as the server last told it. */
export async function findCampaign(id: string): Promise<KeptCampaign | null> {
  return (await withDatabase((database) => database.get('campaigns', id))) ?? null;
}

/** `chosen`: this phone writes for it from now on. `inPage`: it came inside a page, which the browser may have kept for days. */
type Telling = { chosen?: boolean; inPage?: boolean };

/** What holds: the new telling, or on an old page what was known already. */
function newest(
  campaign: Campaign,
  earlier: KeptCampaign | undefined,
  now: Instant,
  { chosen = true, inPage = false }: Telling,
): KeptCampaign {
  const chosenAt = chosen ? now : (earlier?.chosenAt ?? 0);
  const serverNow = Date.parse(campaign.serverNow);
  if (earlier && inPage && serverNow <= Date.parse(earlier.campaign.serverNow)) return { ...earlier, chosenAt };
  return { campaign, fetchedAt: now, clockSkewMs: serverNow - now, chosenAt };
}

/**
 * Keeps what the server just told (`now`: this phone's clock at the answer) and returns what holds. While the window is open, queued
 * items take the new attempt token along: it is the server's own witness that they were on their way in time (D3). What an old page
 * says changes neither the clock nor the window.
 */
export async function keepCampaign(campaign: Campaign, now: Instant, telling: Telling = {}): Promise<KeptCampaign> {
  const kept = await withDatabase(async (database) => {
    const tx = database.transaction(['campaigns', 'outbox'], 'readwrite');
    const keeping = newest(campaign, await tx.objectStore('campaigns').get(campaign.id), now, telling);
    await tx.objectStore('campaigns').put(keeping);
    const { phase, attemptToken } = keeping.campaign;
    const waiting = phase === 'open' ? await tx.objectStore('outbox').getAll() : [];
    for (const entry of waiting.filter((one) => one.campaignId === campaign.id)) {
      await tx.objectStore('outbox').put({ ...entry, attemptToken });
    }
    await tx.done;
    return keeping;
  });
  announceChange();
  return kept;
}

/** The window as the queue needs it, moved into this phone's clock. */
export function queueWindow({ campaign, clockSkewMs }: KeptCampaign): QueueWindow {
  const { graceMinutes, beforeOpening, windowVersion, spreadSeconds } = campaign;
  const opensAt = Date.parse(campaign.opensAt) - clockSkewMs;
  const closesAt = Date.parse(campaign.closesAt) - clockSkewMs;
  return { opensAt, closesAt, graceMinutes, beforeOpening, windowVersion, spreadSeconds };
}

/** The kept window of a campaign, for `nextStep`; null when the server has never told it. */
export async function loadWindow(campaignId: string): Promise<QueueWindow | null> {
  const kept = await findCampaign(campaignId);
  return kept === null ? null : queueWindow(kept);
}
