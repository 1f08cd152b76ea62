import { REMOVAL } from '#lib/messages/mine.ts';
import { deleteDraft, restoreDraft } from '#lib/offline/draft-store.ts';
import { deleteEntry, restoreEntry } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { forgetReceipt, restoreReceipt } from '#lib/offline/receipt-store.ts';
import { forgetOwnReceipt } from '#lib/offline/transport.ts';

/** What was just taken off this phone, in words, and the way back. `settle`: nobody took it back. */
export type Removed = { message: string; undo: () => Promise<void>; settle?: () => Promise<unknown> };

export async function removeDraft(id: string): Promise<Removed | null> {
  const draft = await deleteDraft(id, phoneNow());
  return draft && { message: REMOVAL.draft, undo: () => restoreDraft(draft) };
}

export async function removeEntry(id: string): Promise<Removed | null> {
  const entry = await deleteEntry(id, phoneNow());
  if (!entry?.proof) return entry && { message: REMOVAL.entry, undo: () => restoreEntry(entry) };
  // It had been received: its receipt goes with it, and comes back with it.
  const removed = await removeReceipt(entry.proof.reference);
  const undo = async () => {
    await removed?.undo();
    await restoreEntry(entry);
  };
  return { ...removed, message: REMOVAL.returning, undo };
}

/** The server keeps what it received; this phone forgets, and then its cookie, so that a shared phone does not list it again. */
export async function removeReceipt(reference: string): Promise<Removed | null> {
  const kept = await forgetReceipt(reference, phoneNow());
  return kept && { message: REMOVAL.receipt, undo: () => restoreReceipt(kept), settle: () => forgetOwnReceipt(reference) };
}
