import type { Instant } from '../domain/instant.ts';
import { findCampaign, keepCampaign } from './campaign-store.ts';
import { withDatabase } from './database.ts';
import { fetchCampaign } from './transport.ts';

/** Asks anew for the window of every campaign that queued items wait for, so that an extension or a reopening is noticed. */
export async function refreshWindows(now: () => Instant): Promise<void> {
  const waiting = new Set((await withDatabase((database) => database.getAll('outbox'))).map((entry) => entry.campaignId));
  for (const id of waiting) {
    const answer = await fetchCampaign((await findCampaign(id))?.campaign.slug);
    if (answer.kind === 'ok') await keepCampaign(answer.value, now(), { chosen: false });
  }
}
