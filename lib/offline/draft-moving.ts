import type { IDBPTransaction } from 'idb';
import type { FormFields } from '../contracts/submission-form.ts';
import { travels } from '../domain/draft-move.ts';
import type { Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { type PhoneSchema, withDatabase } from './database.ts';
import { laterEditing, sameText } from './draft-store.ts';
import type { Draft } from './records.ts';

/** Remembers that the text was offered to another browser; it stays here all the same. */
export async function markMoved(id: string, now: Instant): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction('drafts', 'readwrite');
    const draft = await tx.store.get(id);
    if (draft) await tx.store.put({ ...draft, movedAt: now });
    await tx.done;
  });
  announceChange();
}

/**
 * What became of a draft that came from another browser under its own id. `differs`: other words stand here, nothing was written.
 * `waiting`, `handed-in`: this phone has already handed it in.
 */
export type Arrival =
  | { kind: 'kept'; draft: Draft }
  | { kind: 'differs'; here: Draft }
  | { kind: 'waiting' }
  | { kind: 'handed-in'; reference: string };

/**
 * Keeps a draft that was moved here. What stands here already is never replaced in silence: `over` is the `savedAt` of the words that
 * the person has seen and given up, null when nobody was asked. Throws StorageUnavailable.
 */
export async function receiveDraft(arriving: Draft, now: Instant, over: Instant | null): Promise<Arrival> {
  const arrival = await withDatabase(async (database): Promise<Arrival> => {
    const tx = database.transaction(['drafts', 'outbox', 'receipts', 'removed'], 'readwrite');
    const here = await tx.objectStore('drafts').get(arriving.id);
    if (here && sameText(travelling(here.fields), arriving.fields)) return { kind: 'kept', draft: here };
    if (here && here.savedAt !== over) return { kind: 'differs', here };
    const gone = here ? null : await handedIn(tx, arriving);
    if (gone) return gone;
    const draft = inPlaceOf(here, arriving, now);
    await tx.objectStore('removed').delete(arriving.id);
    await tx.objectStore('drafts').put(draft);
    await tx.done;
    return { kind: 'kept', draft };
  });
  announceChange();
  return arrival;
}

function inPlaceOf(here: Draft | undefined, arriving: Draft, now: Instant): Draft {
  if (!here) return { ...arriving, savedAt: now };
  return { ...arriving, editing: laterEditing(here.editing, arriving.editing), savedAt: Math.max(now, here.savedAt + 1) };
}

type Receiving = IDBPTransaction<PhoneSchema, ('drafts' | 'outbox' | 'receipts' | 'removed')[], 'readwrite'>;

/** Whether this phone has already handed in this text, or the revision that it edits. */
async function handedIn(tx: Receiving, { id, editing }: Draft): Promise<Arrival | null> {
  if ((await tx.objectStore('outbox').getKey(id)) !== undefined) return { kind: 'waiting' };
  const proof = await tx.objectStore('receipts').index('id').get(id);
  return proof && proof.receipt.revision >= (editing?.n ?? 1) ? { kind: 'handed-in', reference: proof.reference } : null;
}

const travelling = (fields: FormFields): FormFields => Object.fromEntries(Object.entries(fields).filter(([name]) => travels(name)));
