import type { Submission } from '#lib/contracts/submission.ts';
import { PATHS, receiptPath } from '#lib/messages/paths.ts';
import { StorageUnavailable } from '#lib/offline/database.ts';
import { queueDraft } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { findReceiptOf } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { runOutbox } from '#lib/offline/run-outbox.ts';
import { requestPersistence } from '#lib/offline/storage-health.ts';
import { sendEntry } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** Where to go after "Nộp bài": the receipt, or the list in which CHƯA NỘP stands. `kept`: nothing left the form. */
export type HandedIn =
  | { kind: 'go'; path: string }
  | { kind: 'gone' }
  | { kind: 'newer-elsewhere'; draft: Draft }
  | { kind: 'unavailable' };

/** Queues the finished draft and sends it at once if it may go. Only a receipt counts as success; everything else waits in the queue. */
export async function handIn(draft: Draft, submission: Submission): Promise<HandedIn> {
  try {
    const queued = await queueDraft(draft, submission, phoneNow());
    if (queued.kind !== 'queued') return queued;
  } catch (error) {
    if (error instanceof StorageUnavailable) return { kind: 'unavailable' };
    throw error;
  }
  void requestPersistence();
  await ifPhoneKeeps(runOutbox(draft.id), null);
  return { kind: 'go', path: await pathAfter(draft) };
}

/** The store is asked, not the run: another tab may have brought the receipt home. */
async function pathAfter({ id, editing }: Draft): Promise<string> {
  const kept = await ifPhoneKeeps(findReceiptOf(id), null);
  return kept && kept.receipt.revision >= (editing?.n ?? 1) ? receiptPath(kept.reference) : PATHS.mine;
}

/** For a phone that keeps nothing: one delivery straight from the form, which stays as it is until the receipt is there. */
export async function handInUnkept(draft: Draft, submission: Submission): Promise<HandedIn> {
  const { id, editing } = draft;
  const outcome = await sendEntry({ id, body: submission, editing, attemptToken: submission.attemptToken });
  return outcome.kind === 'receipt' ? { kind: 'go', path: receiptPath(outcome.receipt.reference) } : { kind: 'unavailable' };
}
