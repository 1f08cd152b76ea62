import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Receipt } from '#lib/contracts/receipt.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { queueDraft } from '#lib/offline/outbox-store.ts';
import type { Draft, OutboxEntry } from '#lib/offline/records.ts';
import { aSubmission } from '#tests/support/builders.ts';

export const CAMPAIGN_ID = '0b8f8a52-4f0b-4c3e-9d3b-6a5a1e0f7a11';
export const NOW = 1_700_000_000_000;

/** The opening of `aCampaign()`. */
export const OPENS = NOW + DAY_MS;

/** What the server says about a campaign that opens in a day. */
export function aCampaign(facts: Partial<Campaign> = {}): Campaign {
  return {
    id: CAMPAIGN_ID,
    slug: 'a-campaign',
    name: 'A campaign',
    unitProgrammeName: 'Programme',
    ownerName: 'Owner',
    introduction: '',
    target: 75_000,
    submittedCount: 0,
    effectPeriod: { from: '2021-01-01', to: '2021-04-30' },
    phase: 'open',
    opensAt: toRfc3339(OPENS),
    closesAt: toRfc3339(OPENS + 42 * DAY_MS),
    windowVersion: 1,
    graceMinutes: 10,
    beforeOpening: 'keep-on-phone',
    spreadSeconds: 0,
    participationTargetPercent: 2,
    formVersion: 1,
    serverNow: toRfc3339(NOW),
    attemptToken: 'token-1',
    ...facts,
  };
}

/** Every test starts on a new phone: empty storage, the real fetch and clock restored. */
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeDatabase();
  vi.unstubAllGlobals();
});

export const aBody = (title = 'A guide for the edge of the cloth') => aSubmission(CAMPAIGN_ID, { initiative: { title } });

export function aDraft(title = 'A guide for the edge of the cloth', now = NOW): Draft {
  return newDraft(fieldsFromSubmission(aBody(title)), now);
}

/** A finished initiative in the queue. */
export async function queued(title?: string, now = NOW): Promise<OutboxEntry> {
  const result = await queueDraft(aDraft(title, now), aBody(title), now);
  if (result.kind !== 'queued') throw new Error(result.kind);
  return result.entry;
}

/** The same for another CĐCS of the planted tree. */
export async function queuedFor(grassrootsUnitCode: string, now = NOW): Promise<OutboxEntry> {
  const body = aSubmission(CAMPAIGN_ID, { unit: { grassrootsUnitCode } });
  const result = await queueDraft(newDraft(fieldsFromSubmission(body), now), body, now);
  if (result.kind !== 'queued') throw new Error(result.kind);
  return result.entry;
}

let drawn = 0;
export function aReceipt(id: string, facts: Partial<Receipt> = {}): Receipt {
  drawn += 1;
  const at = '2021-04-02T10:47:03.120+07:00';
  const reference = `7K3M-${String(drawn).padStart(4, '0')}`;
  const named = { campaignName: 'A campaign', unitNames: ['Top', 'Middle', 'Low'] };
  return {
    id,
    reference,
    revision: 1,
    receivedAt: at,
    countsFrom: at,
    contentHash: 'a'.repeat(64),
    proof: 'p'.repeat(43),
    ...named,
    ...facts,
  };
}

/** A fetch that answers what it is told; the calls it saw are in `mock.calls`. */
export function answering(...answers: (Response | Error)[]) {
  const fetching = vi.fn(async (..._call: Parameters<typeof fetch>): Promise<Response> => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Response) return answer.clone();
    throw answer ?? new TypeError('Failed to fetch');
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

export const jsonAnswer = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers });
