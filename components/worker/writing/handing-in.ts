import type { Submission } from '#lib/contracts/submission.ts';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { FieldError, ProblemCode } from '#lib/domain/problem.ts';
import { PATHS, receiptPath } from '#lib/messages/paths.ts';
import { deliver } from '#lib/offline/deliver.ts';
import { findEntry, queueDraft } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { findReceiptOf } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { runOutbox } from '#lib/offline/run-outbox.ts';
import { requestPersistence } from '#lib/offline/storage-health.ts';
import { sendEntry } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/**
 * Where to go after "Nộp bài": the receipt, or the list in which CHƯA NỘP stands; `stay` when that list may not open now, and this page
 * has to say it. Otherwise nothing left the form. `draft` goes into the next try: it knows which words may have arrived and as which
 * revision the next ones follow.
 */
type AfterQueueing = { kind: 'go'; path: string } | { kind: 'stay'; waiting: Draft };
type HandedInUnkept =
  | { kind: 'go'; path: string }
  | { kind: 'refused'; code: ProblemCode; errors: readonly FieldError[]; draft: Draft }
  | { kind: 'unavailable'; draft: Draft };
export type HandedIn = AfterQueueing | HandedInUnkept | { kind: 'gone' } | { kind: 'newer-elsewhere'; draft: Draft };

/** What "Nộp bài" hands in: the words as typed, and as the contract reads them. */
export type Finished = { fields: FormFields; submission: Submission };

/**
 * Queues the finished draft and sends it at once if it may go. Only a receipt counts as success; everything else waits in the queue.
 * A phone whose storage has died since the draft was kept sends straight from the form: a deadline does not wait for a phone.
 */
export async function handIn(kept: Draft, { fields, submission }: Finished): Promise<HandedIn> {
  const draft = { ...kept, fields };
  const queued = await ifPhoneKeeps(queueDraft(draft, submission, phoneNow()), { kind: 'unavailable' as const });
  if (queued.kind === 'unavailable') return await handInUnkept(draft, submission);
  if (queued.kind !== 'queued') return queued;
  void requestPersistence();
  await ifPhoneKeeps(runOutbox(draft.id), null);
  return await afterQueueing(draft);
}

/** Without a service worker (Zalo on iOS) no page opens while the network is away: leaving would end at the browser's own error page. */
export async function afterQueueing(draft: Draft): Promise<AfterQueueing> {
  const path = await pathAfter(draft);
  if (path !== PATHS.mine || (await opensWithoutNetwork())) return { kind: 'go', path };
  const entry = await ifPhoneKeeps(findEntry(draft.id), null);
  return entry === null || entry.refusal !== null ? { kind: 'go', path } : { kind: 'stay', waiting: draft };
}

async function opensWithoutNetwork(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  return registration?.active != null;
}

/** The store is asked, not the run: another tab may have brought the receipt home. */
async function pathAfter({ id, editing }: Draft): Promise<string> {
  const kept = await ifPhoneKeeps(findReceiptOf(id), null);
  return kept && kept.receipt.revision >= (editing?.n ?? 1) ? receiptPath(kept.reference) : PATHS.mine;
}

/** For a phone that keeps nothing: one delivery straight from the form, which stays as it is until the receipt is there. */
export async function handInUnkept(draft: Draft, submission: Submission): Promise<HandedInUnkept> {
  const { id, unanswered, editing } = draft;
  let next: Draft = { ...draft, unanswered: [...unanswered, submission] };
  const item = { id, body: submission, editing, attemptToken: submission.attemptToken, unanswered, proof: null };
  const outcome = await deliver(item, {
    send: sendEntry,
    findBase: async () => null,
    keepMoved: async (moved) => {
      next = { ...next, editing: moved.editing, unanswered: [...moved.unanswered, submission] };
    },
  });
  if (outcome.kind === 'receipt') return { kind: 'go', path: receiptPath(outcome.receipt.reference) };
  if (outcome.kind === 'refused') return { kind: 'refused', code: outcome.code, errors: outcome.errors ?? [], draft: next };
  return { kind: 'unavailable', draft: next };
}
