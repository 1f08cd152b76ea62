import { judgeFields } from '#lib/contracts/judge-submission.ts';
import { FORM_VERSION } from '#lib/contracts/submission.ts';
import { onForm } from '#lib/contracts/submission-form.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type OutboxState, outboxState, type QueueWindow } from '#lib/domain/outbox.ts';
import { campaignOf, findCampaign, loadCampaign, queueWindow, unitOf } from '#lib/offline/campaign-store.ts';
import { listDrafts } from '#lib/offline/draft-store.ts';
import { entriesInFlight } from '#lib/offline/locks.ts';
import { listEntries } from '#lib/offline/outbox-store.ts';
import { serverTime } from '#lib/offline/phone-clock.ts';
import { listReceipts, mergeOwnReceipts } from '#lib/offline/receipt-store.ts';
import type { Draft, KeptCampaign, KeptReceipt, OutboxEntry } from '#lib/offline/records.ts';
import { fetchOwnReceipts, forgetOwnReceipt } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { type Faults, faultsOf } from '../writing/faults.ts';

export type DraftItem = { draft: Draft; faults: Faults };
/** `window`: of the text's unit, in the phone's clock. Both null while the campaign is unknown. */
export type WaitingItem = { entry: OutboxEntry; state: OutboxState; window: QueueWindow | null; campaign: KeptCampaign | null };
export type Mine = { drafts: DraftItem[]; waiting: WaitingItem[]; receipts: KeptReceipt[] };
export type MineView = { kind: 'unavailable' } | ({ kind: 'ready' } & Mine);

async function draftItem(draft: Draft, now: Instant): Promise<DraftItem> {
  const kept = (await findCampaign(await campaignOf(draft, now))) ?? (draft.editing ? null : await loadCampaign());
  const rules = kept?.campaign ?? null;
  const judged = judgeFields(onForm(draft.fields, rules ?? { formVersion: FORM_VERSION }), rules, kept ? serverTime(kept, now) : now);
  return { draft, faults: judged.kind === 'complete' ? [] : faultsOf(judged.errors, draft.fields, rules?.effectPeriod ?? null) };
}

async function waitingItem(entry: OutboxEntry, now: Instant, inFlight: Set<string>): Promise<WaitingItem> {
  const campaign = await findCampaign(entry.campaignId);
  const window = campaign === null || entry.proof ? null : queueWindow(campaign, unitOf(entry), now);
  return { entry, state: outboxState(entry, window, now, inFlight.has(entry.id)), window, campaign };
}

/** Everything this phone holds, each item with its derived state at `now` (the phone's clock). */
export function loadMine(now: Instant): Promise<MineView> {
  return ifPhoneKeeps(readAll(now), { kind: 'unavailable' });
}

async function readAll(now: Instant): Promise<MineView> {
  const inFlight = await entriesInFlight();
  const drafts = await Promise.all((await listDrafts()).map((draft) => draftItem(draft, now)));
  const waiting = await Promise.all((await listEntries()).map((entry) => waitingItem(entry, now, inFlight)));
  const returning = new Set(waiting.flatMap(({ entry }) => (entry.proof ? [entry.id] : [])));
  const receipts = (await listReceipts()).filter(({ receipt }) => !returning.has(receipt.id));
  return { kind: 'ready', drafts, waiting, receipts };
}

/**
 * Asks the browser's own cookie, through the server, for receipts this store does not know, and has it forget those that were deleted
 * here without a network. No network or no storage is no fault.
 */
export async function fetchForgottenReceipts(now: Instant): Promise<void> {
  // Nobody asked for this: a phone that says it is offline is believed.
  if (navigator.onLine === false) return;
  const answer = await fetchOwnReceipts();
  if (answer.kind !== 'ok') return;
  for (const reference of await ifPhoneKeeps(mergeOwnReceipts(answer.value, now), [])) await forgetOwnReceipt(reference);
}
