import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Receipt } from '#lib/contracts/receipt.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { queueDraft } from '#lib/offline/outbox-store.ts';
import type { Draft, OutboxEntry } from '#lib/offline/records.ts';
import { aSubmission } from '#tests/support/builders.ts';

export const CAMPAIGN_ID = '0b8f8a52-4f0b-4c3e-9d3b-6a5a1e0f7a11';
export const NOW = 1_700_000_000_000;

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
