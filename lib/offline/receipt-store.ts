import type { OwnReceipts, Receipt } from '../contracts/receipt.ts';
import type { Submission } from '../contracts/submission.ts';
import { type FormFields, fieldsFromSubmission } from '../contracts/submission-form.ts';
import type { Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { KeptReceipt, OutboxEntry } from './records.ts';
import { rememberRemoval } from './removal.ts';

type OwnReceipt = OwnReceipts['receipts'][number];

/** Every receipt on this phone, the newest first. */
export async function listReceipts(): Promise<KeptReceipt[]> {
  const receipts = await withDatabase((database) => database.getAll('receipts'));
  return receipts.sort((a, b) => b.keptAt - a.keptAt);
}

/** By the reference as shown, `XXXX-XXXX`. */
export async function findReceipt(reference: string): Promise<KeptReceipt | null> {
  return (await withDatabase((database) => database.get('receipts', reference))) ?? null;
}

/** By the id of the initiative, for a page that only knows what it has queued. */
export async function findReceiptOf(id: string): Promise<KeptReceipt | null> {
  return (await withDatabase((database) => database.getFromIndex('receipts', 'id', id))) ?? null;
}

type Delivered = { id: string; body: Submission; fields: FormFields };

async function keepReceipt({ id, body, fields }: Delivered, receipt: Receipt, now: Instant, settled: boolean): Promise<void> {
  const { reference } = receipt;
  const { title } = body.initiative;
  const kept: KeptReceipt = { reference, receipt, title, phone: body.author.phone, fields, keptAt: now, withdrawnAt: null };
  await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'outbox'], 'readwrite', { durability: 'strict' });
    const earlier = await tx.objectStore('receipts').get(reference);
    if (earlier === undefined || earlier.receipt.revision <= receipt.revision) await tx.objectStore('receipts').put(kept);
    if (settled) await tx.objectStore('outbox').delete(id);
    await tx.done;
  });
  announceChange();
}

/** The server's word has come: receipt in and item out of the queue, in one transaction on the disk. Safe to repeat. */
export async function acceptReceipt(entry: OutboxEntry, receipt: Receipt, now: Instant): Promise<void> {
  await keepReceipt(entry, receipt, now, true);
}

/** The receipt of earlier words of the same initiative, whose answer had been lost; the newer words stay in the queue. */
export async function acceptEarlierReceipt(id: string, body: Submission, receipt: Receipt, now: Instant): Promise<void> {
  await keepReceipt({ id, body, fields: fieldsFromSubmission(body) }, receipt, now, false);
}

/** What to keep of one remembered receipt; null when the phone already knows as much. */
function merged({ title, status, ...receipt }: OwnReceipt, earlier: KeptReceipt | undefined, now: Instant): KeptReceipt | null {
  const { reference } = receipt;
  const fresh: KeptReceipt = {
    reference,
    receipt,
    title,
    phone: null,
    fields: null,
    keptAt: Date.parse(receipt.receivedAt),
    withdrawnAt: null,
  };
  const known = earlier ?? fresh;
  const withdrawnAt = status === 'withdrawn' ? (known.withdrawnAt ?? now) : null;
  if (earlier && known.receipt.revision >= receipt.revision && known.withdrawnAt === withdrawnAt) return null;
  const fields = known.receipt.contentHash === receipt.contentHash ? known.fields : null;
  return { ...fresh, phone: known.phone, fields, keptAt: known.keptAt, withdrawnAt };
}

/**
 * Adds what the browser's cookie remembers (a home-screen copy on iOS starts empty). Never brings back what was deleted here, and
 * leaves alone what still waits here to be sent first: its own retry brings the receipt, so that nothing reads as sent and not sent.
 */
export async function mergeOwnReceipts(own: readonly OwnReceipt[], now: Instant): Promise<void> {
  const written = await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'removed', 'outbox'], 'readwrite');
    const receipts = tx.objectStore('receipts');
    const news: KeptReceipt[] = [];
    for (const one of own) {
      const removed = await tx.objectStore('removed').getKey(one.id);
      const waiting = await tx.objectStore('outbox').get(one.id);
      const known = removed !== undefined || waiting?.editing === null;
      const keeping = known ? null : merged(one, await receipts.get(one.reference), now);
      if (keeping) news.push(keeping);
    }
    for (const keeping of news) await receipts.put(keeping);
    await tx.done;
    return news.length;
  });
  if (written > 0) announceChange();
}

/** Marks what the server confirmed as withdrawn; the proof itself stays. */
export async function markWithdrawn(reference: string, now: Instant): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction('receipts', 'readwrite');
    const kept = await tx.store.get(reference);
    if (kept) await tx.store.put({ ...kept, withdrawnAt: now });
    await tx.done;
  });
  announceChange();
}

/** "Xóa khỏi máy này": only this phone forgets, the server does not. Returns what was forgotten, for undo. */
export async function forgetReceipt(reference: string, now: Instant): Promise<KeptReceipt | null> {
  const forgotten = await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'removed'], 'readwrite');
    const kept = (await tx.objectStore('receipts').get(reference)) ?? null;
    await tx.objectStore('receipts').delete(reference);
    if (kept) await rememberRemoval(tx, kept.receipt.id, now);
    await tx.done;
    return kept;
  });
  announceChange();
  return forgotten;
}

/** Undo of `forgetReceipt`. */
export async function restoreReceipt(kept: KeptReceipt): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'removed'], 'readwrite');
    await tx.objectStore('removed').delete(kept.receipt.id);
    await tx.objectStore('receipts').put(kept);
    await tx.done;
  });
  announceChange();
}
