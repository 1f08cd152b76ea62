import type { FormFields } from '../contracts/submission-form.ts';
import type { Instant } from '../domain/instant.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import { newId } from './new-id.ts';
import { takeBack } from './outbox-store.ts';
import type { Draft, Editing } from './records.ts';
import { isGone, rememberRemoval } from './removal.ts';

/**
 * `saved` carries the draft with its new `savedAt`: the next save starts from it. `gone`: submitted, queued or deleted meanwhile,
 * nothing was written. `newer-elsewhere`: another tab saved since this text was read; nothing was written, both texts still exist.
 */
export type SaveResult = { kind: 'saved'; draft: Draft } | { kind: 'gone' } | { kind: 'newer-elsewhere'; draft: Draft };

/** A draft that is not kept yet; `saveDraft` keeps it. */
export function newDraft(fields: FormFields, now: Instant): Draft {
  return { id: newId(), fields, step: 1, createdAt: now, savedAt: now, editing: null, unanswered: [] };
}

/** Every draft on this phone, the one touched last first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await withDatabase((database) => database.getAll('drafts'));
  return drafts.sort((a, b) => b.savedAt - a.savedAt);
}

export async function findDraft(id: string): Promise<Draft | null> {
  return (await withDatabase((database) => database.get('drafts', id))) ?? null;
}

/** Field by field; a field that is empty and one that is missing are the same. */
export const sameText = (a: FormFields, b: FormFields) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? '') === (b[name] ?? ''));

/** A tab that opened the text earlier may know an older revision to send it as. */
export const laterEditing = (stored: Editing | null, own: Editing | null) => (stored && stored.n > (own?.n ?? 1) ? stored : own);

/**
 * Keeps the text. The last save wins, but never over text this tab has not seen: `draft.savedAt` says which version it started
 * from. To overwrite knowingly, save again with the `savedAt` of the draft that came back. Throws StorageUnavailable.
 */
export async function saveDraft(draft: Draft, now: Instant): Promise<SaveResult> {
  const result = await withDatabase(async (database): Promise<SaveResult> => {
    const tx = database.transaction(['drafts', 'outbox', 'receipts', 'removed'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const stored = await drafts.get(draft.id);
    if (await isGone(tx, draft)) return { kind: 'gone' };
    if (stored && stored.savedAt > draft.savedAt && !sameText(stored.fields, draft.fields))
      return { kind: 'newer-elsewhere', draft: stored };
    const editing = laterEditing(stored?.editing ?? null, draft.editing);
    const movedAt = stored?.movedAt ?? draft.movedAt;
    const savedAt = Math.max(now, (stored?.savedAt ?? draft.createdAt) + 1);
    const saved = { ...draft, editing, savedAt, ...(movedAt === undefined ? {} : { movedAt }) };
    await drafts.put(saved);
    await tx.done;
    return { kind: 'saved', draft: saved };
  });
  if (result.kind === 'saved') announceChange();
  return result;
}

/** Deletes for good; a tab that still shows the text cannot bring it back. Returns what was deleted, for undo. */
export async function deleteDraft(id: string, now: Instant): Promise<Draft | null> {
  const deleted = await withDatabase(async (database) => {
    const tx = database.transaction(['drafts', 'removed'], 'readwrite');
    const draft = (await tx.objectStore('drafts').get(id)) ?? null;
    await tx.objectStore('drafts').delete(id);
    await rememberRemoval(tx, id, now);
    await tx.done;
    return draft;
  });
  announceChange();
  return deleted;
}

/** Undo of `deleteDraft`. What was begun anew meanwhile stays. */
export async function restoreDraft(draft: Draft): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction(['drafts', 'removed'], 'readwrite');
    await tx.objectStore('removed').delete(draft.id);
    if ((await tx.objectStore('drafts').getKey(draft.id)) === undefined) await tx.objectStore('drafts').put(draft);
    await tx.done;
  });
  announceChange();
}

/**
 * The draft that edits a submitted initiative as revision `editing.n`, kept at once. What was already typed for it, in a draft or in
 * the queue, is never replaced: it moves to this revision. Else a new draft with `fields`, what the server holds.
 */
export async function draftForEditing(id: string, editing: Editing, fields: FormFields, now: Instant): Promise<Draft> {
  await takeBack(id);
  const draft = await withDatabase(async (database) => {
    const tx = database.transaction(['drafts', 'removed'], 'readwrite');
    await tx.objectStore('removed').delete(id);
    const begun = await tx.objectStore('drafts').get(id);
    const opened = begun
      ? movedTo(begun, editing)
      : { id, fields, step: 3 as const, createdAt: now, savedAt: now, editing, unanswered: [] };
    await tx.objectStore('drafts').put(opened);
    await tx.done;
    return opened;
  });
  announceChange();
  return draft;
}

const movedTo = (begun: Draft, editing: Editing): Draft => (begun.editing?.n === editing.n ? begun : { ...begun, editing });
