import type { IDBPTransaction, StoreNames } from 'idb';
import type { Instant } from '../domain/instant.ts';
import { DAY_MS } from '../domain/instant.ts';
import type { PhoneSchema } from './database.ts';
import type { Draft } from './records.ts';

type Writing = IDBPTransaction<PhoneSchema, StoreNames<PhoneSchema>[], 'readwrite'>;

/** As long as the cookie that would bring a forgotten receipt back. */
const REMEMBERED_MS = 400 * DAY_MS;

/** Remembers, inside the caller's transaction, that a text (its id) or a receipt (its reference) left the phone on purpose. */
export async function rememberRemoval(tx: Writing, id: string, now: Instant): Promise<void> {
  const removed = tx.objectStore('removed');
  for (const old of await removed.getAll()) if (old.at < now - REMEMBERED_MS) await removed.delete(old.id);
  await removed.put({ id, at: now });
}

/**
 * Has this text been submitted, queued or deleted since it was opened? Then a late autosave must not resurrect it. A draft that
 * stands here is never gone, whatever was received or forgotten beside it: queueing and deleting take it away.
 */
export async function isGone(tx: Writing, draft: Draft): Promise<boolean> {
  if ((await tx.objectStore('drafts').getKey(draft.id)) !== undefined) return false;
  const removed = await tx.objectStore('removed').get(draft.id);
  if (removed !== undefined && removed.at >= draft.createdAt) return true;
  if ((await tx.objectStore('outbox').getKey(draft.id)) !== undefined) return true;
  const kept = await tx.objectStore('receipts').index('id').get(draft.id);
  return kept !== undefined && kept.receipt.revision >= (draft.editing?.n ?? 1);
}
