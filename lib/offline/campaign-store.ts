import type { Campaign } from '../contracts/campaign.ts';
import { windowsTold } from '../contracts/campaign-windows.ts';
import type { Instant } from '../domain/instant.ts';
import { phaseAt, windowAt } from '../domain/intake-window.ts';
import type { QueueWindow } from '../domain/outbox.ts';
import { lowestChosen, lowestKnownUnit } from '../domain/unit-tree.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { Draft, KeptCampaign, OutboxEntry } from './records.ts';

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
  const { forUnit, ...told } = campaign;
  const units = { ...earlier?.units, ...(forUnit ? { [forUnit.code]: forUnit } : {}) };
  return { ...earlier, campaign: told, fetchedAt: now, clockSkewMs: serverNow - now, chosenAt, units };
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

/** The window that holds for texts of a unit at `now`, as the queue needs it: moved into this phone's clock, which `now` comes from. */
export function queueWindow({ campaign, clockSkewMs, units }: KeptCampaign, unitCode: string, now: Instant): QueueWindow {
  const forUnit = units?.[unitCode] ?? null;
  const window = windowAt(windowsTold(campaign, forUnit), now + clockSkewMs);
  return {
    ...window,
    opensAt: window.opensAt - clockSkewMs,
    closesAt: window.closesAt - clockSkewMs,
    windowVersion: campaign.windowVersion + (forUnit?.permitVersion ?? 0),
    spreadSeconds: campaign.spreadSeconds,
  };
}

/** Where a queued text hangs, which decides whether a late permit covers it. */
export const unitOf = ({ body }: Pick<OutboxEntry, 'body'>): string => lowestKnownUnit(body.unit);

/**
 * The campaign that a draft is for: of an edit its own for ever, else the one it was begun for, unless this phone knows that it takes the
 * text in no more. Empty: the campaign of today.
 */
export async function campaignOf({ fields, editing }: Pick<Draft, 'fields' | 'editing'>, now: Instant): Promise<string> {
  const id = fields.campaignId ?? '';
  if (id === '' || editing) return id;
  const kept = await findCampaign(id);
  return kept && phaseAt(queueWindow(kept, lowestChosen(fields), now), now) === 'after' ? '' : id;
}

/** The kept window of a queued text, for `nextStep`; null when the server has never told it. */
export async function loadWindow(entry: OutboxEntry, now: Instant): Promise<QueueWindow | null> {
  const kept = await findCampaign(entry.campaignId);
  return kept === null ? null : queueWindow(kept, unitOf(entry), now);
}
