import { MOST_MARKS, receiptMark } from '../contracts/lost-receipt.ts';
import { fieldsFromSubmission } from '../contracts/submission-form.ts';
import { DAY_MS, type Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import { holdingEntry } from './locks.ts';
import { findEntry } from './outbox-store.ts';
import { acceptEarlierReceipt, listReceipts } from './receipt-store.ts';
import type { KeptReceipt, OutboxEntry } from './records.ts';
import { fetchMissing, sendEntry } from './transport.ts';

const ASKED_EVERY_MS = DAY_MS;

type Owned = KeptReceipt & { body: NonNullable<KeptReceipt['body']> };

/** Only what this phone can send again; a clock that was set back since must not silence the question. */
function isDue(kept: KeptReceipt, now: Instant): kept is Owned {
  const { askedAt, body, withdrawnAt } = kept;
  return body !== null && withdrawnAt === null && (askedAt === null || now - askedAt >= ASKED_EVERY_MS || askedAt > now);
}

function entryFor({ receipt, fields, body }: Owned, now: Instant): OutboxEntry {
  const facts = { failures: 0, notBefore: null, refusal: null, refusedAt: null, refusedUnder: null, attemptToken: null };
  const words = { fields: fields ?? fieldsFromSubmission(body), body, editing: null, unanswered: [], faults: [] };
  return { id: receipt.id, campaignId: body.campaignId, queuedAt: now, ...facts, ...words, proof: receipt };
}

/**
 * Asks, for each receipt once a day, whether the server still holds it: one restored from a backup may not. What it lost goes back
 * into the queue with its proof; the receipt itself stays on the phone until the server has answered.
 */
export async function requeueLost(now: Instant): Promise<void> {
  const asked = (await listReceipts()).filter((kept) => isDue(kept, now)).slice(0, MOST_MARKS);
  if (asked.length === 0) return;
  const answer = await fetchMissing(asked.map(({ receipt }) => receiptMark(receipt)));
  if (answer.kind !== 'ok') return;
  const missing = new Set(answer.value);
  for (const one of asked) {
    const lost = missing.has(receiptMark(one.receipt));
    if (lost && (await findEntry(one.receipt.id))) await sendBase(one, now);
    else await settle(one, lost, now);
  }
  if (missing.size > 0) announceChange();
}

/** The answer and what follows from it, in one transaction; nothing when the receipt was forgotten or replaced meanwhile. */
async function settle(one: Owned, lost: boolean, now: Instant): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'outbox'], 'readwrite', { durability: 'strict' });
    const kept = await tx.objectStore('receipts').get(one.reference);
    if (kept === undefined || receiptMark(kept.receipt) !== receiptMark(one.receipt)) return;
    await tx.objectStore('receipts').put({ ...kept, askedAt: now });
    const waits = (await tx.objectStore('outbox').getKey(one.receipt.id)) !== undefined;
    if (lost && !waits) await tx.objectStore('outbox').put(entryFor(one, now));
    await tx.done;
  });
}

/** An edit of it waits in its place, perhaps for good: what the edit stands on goes back by itself. Asked again until it has. */
async function sendBase({ receipt, body }: Owned, now: Instant): Promise<void> {
  await holdingEntry(receipt.id, async () => {
    const entry = await findEntry(receipt.id);
    if (entry === null || entry.proof) return;
    const sent = await sendEntry({ id: receipt.id, body, editing: null, attemptToken: null, proof: receipt });
    if (sent.kind !== 'receipt') return;
    const editing = entry.editing && { ...entry.editing, reference: sent.receipt.reference };
    await acceptEarlierReceipt({ id: receipt.id, body }, sent.receipt, { editing, unanswered: entry.unanswered, proof: null }, now);
  });
}
