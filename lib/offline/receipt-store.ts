import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { OwnReceipts, Receipt } from '../contracts/receipt.ts';
import type { Submission } from '../contracts/submission.ts';
import { type FormFields, fieldsFromSubmission } from '../contracts/submission-form.ts';
import type { TrackedInitiative } from '../contracts/tracking.ts';
import type { Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { type PhoneSchema, withDatabase } from './database.ts';
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

/** The receipt of an initiative with the words it is for; null when this phone does not hold both. */
export async function findReceiptedWords(id: string): Promise<{ receipt: Receipt; body: Submission } | null> {
  const kept = await findReceiptOf(id);
  return kept?.body ? { receipt: kept.receipt, body: kept.body } : null;
}

type Delivered = { id: string; body: Submission; fields: FormFields };
/** What changes of a queued item when it follows an earlier delivery as the next revision. */
export type Moved = Pick<OutboxEntry, 'editing' | 'unanswered' | 'proof'>;

/** `moved`: what is still to be sent of this item; null when the receipt settles it. */
async function keepReceipt({ id, body, fields }: Delivered, receipt: Receipt, now: Instant, moved: Moved | null): Promise<void> {
  const { reference } = receipt;
  const { title } = body.initiative;
  const words = { title, phone: body.author.phone, fields, body };
  const kept: KeptReceipt = { reference, receipt, ...words, askedAt: now, keptAt: now, withdrawnAt: null };
  await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'outbox', 'removed'], 'readwrite', { durability: 'strict' });
    await tx.objectStore('removed').delete(reference);
    const earlier = await tx.objectStore('receipts').get(reference);
    await dropOthers(tx.objectStore('receipts'), kept);
    if (earlier === undefined || earlier.receipt.revision <= receipt.revision) await tx.objectStore('receipts').put(kept);
    const entry = moved && (await tx.objectStore('outbox').get(id));
    if (entry) await tx.objectStore('outbox').put({ ...entry, ...moved });
    if (moved === null) await tx.objectStore('outbox').delete(id);
    await tx.done;
  });
  announceChange();
}

/** An initiative that nothing proved to a restored server was given another reference: the one it had opens nothing any more. */
async function dropOthers(receipts: IDBPObjectStore<PhoneSchema, StoreNames<PhoneSchema>[], 'receipts', 'readwrite'>, kept: KeptReceipt) {
  for (const key of await receipts.index('id').getAllKeys(kept.receipt.id)) if (key !== kept.reference) await receipts.delete(key);
}

/** The server's word has come: receipt in and item out of the queue, in one transaction on the disk. Safe to repeat. */
export async function acceptReceipt(entry: OutboxEntry, receipt: Receipt, now: Instant): Promise<void> {
  await keepReceipt(entry, receipt, now, null);
}

/** The receipt of earlier words of the same initiative, whose answer had been lost; the newer ones stay in the queue, moved on with it. */
export async function acceptEarlierReceipt(
  { id, body }: Omit<Delivered, 'fields'>,
  receipt: Receipt,
  moved: Moved,
  now: Instant,
): Promise<void> {
  await keepReceipt({ id, body, fields: fieldsFromSubmission(body) }, receipt, now, moved);
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
    body: null,
    askedAt: null,
    keptAt: Date.parse(receipt.receivedAt),
    withdrawnAt: null,
  };
  const known = earlier ?? fresh;
  const withdrawnAt = status === 'withdrawn' ? (known.withdrawnAt ?? now) : null;
  if (earlier && known.receipt.revision >= receipt.revision && known.withdrawnAt === withdrawnAt) return null;
  const { fields, body } = known.receipt.contentHash === receipt.contentHash ? known : fresh;
  return { ...fresh, phone: known.phone, fields, body, keptAt: known.keptAt, withdrawnAt };
}

type Merging = IDBPTransaction<PhoneSchema, ('receipts' | 'removed' | 'outbox')[], 'readwrite'>;

/** By its own reference, or as the text that waited here when it was deleted. */
async function wasRemoved(tx: Merging, { reference, id }: OwnReceipt): Promise<boolean> {
  const removed = tx.objectStore('removed');
  return (await removed.getKey(reference)) !== undefined || (await removed.getKey(id)) !== undefined;
}

/** Merges one of the cookie's receipts; false when the phone knew as much, `forgotten` when it was deleted here. */
async function mergeOne(tx: Merging, one: OwnReceipt, now: Instant): Promise<boolean | 'forgotten'> {
  const earlier = await tx.objectStore('receipts').get(one.reference);
  if (earlier === undefined && (await wasRemoved(tx, one))) return 'forgotten';
  const waiting = await tx.objectStore('outbox').get(one.id);
  const keeping = waiting?.editing === null ? null : merged(one, earlier, now);
  if (keeping) await tx.objectStore('receipts').put(keeping);
  return keeping !== null;
}

/**
 * Adds what the browser's cookie remembers (a home-screen copy on iOS starts empty). Never brings back what was deleted here, and
 * leaves alone what still waits here to be sent first: its own retry brings the receipt, so that nothing reads as sent and not sent.
 * Returns the references that were deleted here and that the cookie still tells.
 */
export async function mergeOwnReceipts(own: readonly OwnReceipt[], now: Instant): Promise<string[]> {
  const endings = await withDatabase(async (database) => {
    const tx = database.transaction(['receipts', 'removed', 'outbox'], 'readwrite');
    const found: (boolean | 'forgotten')[] = [];
    for (const one of own) found.push(await mergeOne(tx, one, now));
    await tx.done;
    return found;
  });
  if (endings.includes(true)) announceChange();
  return own.filter((_, i) => endings[i] === 'forgotten').map(({ reference }) => reference);
}

/**
 * The server has shown an initiative to its author. What this phone holds of it is brought up to that version: an answer may have been
 * lost, or another phone has edited it. Adds nothing that was not here, because whoever asks may do so on a borrowed phone.
 */
export async function keepTold({ receipt, content }: Pick<TrackedInitiative, 'receipt' | 'content'>, now: Instant): Promise<void> {
  const { reference, revision } = receipt;
  const words = { title: content.initiative.title, phone: content.author.phone, fields: fieldsFromSubmission(content), body: content };
  await withDatabase(async (database) => {
    const tx = database.transaction('receipts', 'readwrite', { durability: 'strict' });
    const kept = await tx.store.get(reference);
    const tellsMore = kept && (kept.receipt.revision < revision || (kept.receipt.revision === revision && kept.body === null));
    if (tellsMore) await tx.store.put({ ...kept, ...words, receipt, askedAt: now });
    await tx.done;
  });
  announceChange();
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
    // The reference for good; the id against a tab that still shows the text. Editing the initiative again clears only the id.
    if (kept) for (const key of [reference, kept.receipt.id]) await rememberRemoval(tx, key, now);
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
    for (const key of [kept.reference, kept.receipt.id]) await tx.objectStore('removed').delete(key);
    await tx.objectStore('receipts').put(kept);
    await tx.done;
  });
  announceChange();
}
