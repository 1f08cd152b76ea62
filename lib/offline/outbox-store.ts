import type { Submission } from '../contracts/submission.ts';
import type { Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import { holdingEntry } from './locks.ts';
import { newId } from './new-id.ts';
import type { Draft, OutboxEntry } from './records.ts';
import { isGone, rememberRemoval } from './removal.ts';

const STRICT = { durability: 'strict' } as const;

/** `gone` and `newer-elsewhere` as in `saveDraft`: another tab submitted, deleted or rewrote the text; nothing was queued. */
type QueueResult = { kind: 'queued'; entry: OutboxEntry } | { kind: 'gone' } | { kind: 'newer-elsewhere'; draft: Draft };

/** Everything that waits to be sent, the oldest first. */
export async function listEntries(): Promise<OutboxEntry[]> {
  const entries = await withDatabase((database) => database.getAll('outbox'));
  return entries.sort((a, b) => a.queuedAt - b.queuedAt);
}

export async function findEntry(id: string): Promise<OutboxEntry | null> {
  return (await withDatabase((database) => database.get('outbox', id))) ?? null;
}

function entryOf(draft: Draft, body: Submission, now: Instant): OutboxEntry {
  const { campaignId, attemptToken } = body;
  const facts = {
    id: draft.id,
    campaignId,
    queuedAt: now,
    failures: 0,
    notBefore: null,
    refusal: null,
    refusedAt: null,
    refusedUnder: null,
  };
  const { fields, editing, unanswered } = draft;
  return { ...facts, attemptToken, fields, body, editing, unanswered, proof: null, faults: [] };
}

/** "Nộp bài" on the phone: the finished item in and its draft out, in one transaction on the disk. Throws StorageUnavailable. */
export async function queueDraft(draft: Draft, body: Submission, now: Instant): Promise<QueueResult> {
  const entry = entryOf(draft, body, now);
  const result = await withDatabase(async (database): Promise<QueueResult> => {
    const tx = database.transaction(['drafts', 'outbox', 'receipts', 'removed'], 'readwrite', STRICT);
    const waiting = await tx.objectStore('outbox').get(draft.id);
    if (waiting?.queuedAt === now) return { kind: 'queued', entry: waiting };
    if (await isGone(tx, draft)) return { kind: 'gone' };
    const stored = await tx.objectStore('drafts').get(draft.id);
    if (stored && stored.savedAt > draft.savedAt) return { kind: 'newer-elsewhere', draft: stored };
    await tx.objectStore('outbox').put(entry);
    await tx.objectStore('drafts').delete(draft.id);
    await tx.done;
    return { kind: 'queued', entry };
  });
  if (result.kind === 'queued') announceChange();
  return result;
}

/**
 * Out of the queue and back into a draft, so that nothing on the wire is edited: waits until a running attempt has ended.
 * Null when that attempt brought the receipt (or the item was deleted): there is nothing left to take back.
 */
export async function takeBack(id: string): Promise<Draft | null> {
  const draft = await holdingEntry(id, () =>
    withDatabase(async (database) => {
      const tx = database.transaction(['drafts', 'outbox'], 'readwrite', STRICT);
      const entry = await tx.objectStore('outbox').get(id);
      const standing = await tx.objectStore('drafts').get(id);
      if (entry === undefined) return standing ?? null;
      const { fields, queuedAt, editing } = entry;
      // Also when it was refused: an earlier try of the same words may have been committed and its answer lost.
      const unanswered = [...entry.unanswered, entry.body];
      const taken: Draft = { id, fields, step: 4, createdAt: queuedAt, savedAt: queuedAt, editing, unanswered };
      // Newer words of what the server has lost may have been begun: what goes back to it is kept with its receipt.
      const draft = standing ?? taken;
      await tx.objectStore('drafts').put(draft);
      await tx.objectStore('outbox').delete(id);
      await tx.done;
      return draft;
    }),
  );
  announceChange();
  return draft;
}

/**
 * The server holds other words under this id and will never take these: out of the queue and into a new draft with an id of its own, every
 * word as it was typed. Null when the item has left the queue meanwhile.
 */
export async function takeAsNew(id: string, now: Instant): Promise<Draft | null> {
  const own = newId();
  const draft = await holdingEntry(id, () =>
    withDatabase(async (database) => {
      const tx = database.transaction(['drafts', 'outbox', 'removed'], 'readwrite', STRICT);
      const entry = await tx.objectStore('outbox').get(id);
      if (entry === undefined) return (await tx.objectStore('drafts').get(own)) ?? null;
      const { fields } = entry;
      const begun: Draft = { id: own, fields, step: 4, createdAt: now, savedAt: now, editing: null, unanswered: [] };
      await tx.objectStore('drafts').put(begun);
      await tx.objectStore('outbox').delete(id);
      await rememberRemoval(tx, id, now);
      await tx.done;
      return begun;
    }),
  );
  announceChange();
  return draft;
}

/** "Xóa khỏi máy này". Returns what was deleted, for `restoreEntry`. Waits until a running attempt has ended. */
export async function deleteEntry(id: string, now: Instant): Promise<OutboxEntry | null> {
  const deleted = await holdingEntry(id, () =>
    withDatabase(async (database) => {
      const tx = database.transaction(['outbox', 'removed'], 'readwrite', STRICT);
      const entry = (await tx.objectStore('outbox').get(id)) ?? null;
      await tx.objectStore('outbox').delete(id);
      if (entry) await rememberRemoval(tx, id, now);
      await tx.done;
      return entry;
    }),
  );
  announceChange();
  return deleted;
}

/** Undo of `deleteEntry`. What was begun anew meanwhile stays. */
export async function restoreEntry(entry: OutboxEntry): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction(['drafts', 'outbox', 'removed'], 'readwrite', STRICT);
    await tx.objectStore('removed').delete(entry.id);
    if ((await tx.objectStore('drafts').getKey(entry.id)) === undefined) await tx.objectStore('outbox').put(entry);
    await tx.done;
  });
  announceChange();
}

/** Rewrites one item where it stands; does nothing when it has left the queue. */
export async function updateEntry(id: string, change: (entry: OutboxEntry) => OutboxEntry): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction('outbox', 'readwrite', STRICT);
    const entry = await tx.store.get(id);
    if (entry) await tx.store.put(change(entry));
    await tx.done;
  });
  announceChange();
}
