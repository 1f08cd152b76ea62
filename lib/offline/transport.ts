import { type Campaign, campaignSchema } from '../contracts/campaign.ts';
import { missingReceiptsSchema, returnedReceiptSchema } from '../contracts/lost-receipt.ts';
import { type OwnReceipts, ownReceiptsSchema, type Receipt, receiptSchema } from '../contracts/receipt.ts';
import { type TrackedInitiative, trackedInitiativeSchema } from '../contracts/tracking.ts';
import { type Poster, posterSchema, type Unit, unitsSchema } from '../contracts/unit.ts';
import { WORD_MEDIA_TYPE, wordDocumentSchema } from '../contracts/word-document.ts';
import type { UnitLevel } from '../domain/unit-tree.ts';
import type { WordDocument } from '../domain/word-document.ts';
import { type Answer, type CallFailure, exchange, exchangeEmpty } from './exchange.ts';
import type { OutboxEntry } from './records.ts';

/** How a delivery ended. Only `receipt` is success: a stored, parsed receipt that names this very initiative. */
export type Outcome = { kind: 'receipt'; receipt: Receipt } | CallFailure;

type UnitsQuery = { parent: string } | { level: UnitLevel } | { q: string; level?: UnitLevel };

const BACKGROUND = { background: true } as const;

/** Without `slug` and `id` the campaign that holds now; `unit`: also whether texts of that unit may come late. */
export type CampaignQuestion = { slug?: string; id?: string; unit?: string };

/** What the server says about a campaign. */
export function fetchCampaign(asked: CampaignQuestion = {}): Promise<Answer<Campaign>> {
  const query = new URLSearchParams(asked).toString();
  return exchange(query === '' ? '/api/campaign' : `/api/campaign?${query}`, campaignSchema, BACKGROUND);
}

/** Children of a unit, all units of a level, or matches of a search. */
export async function fetchUnits(query: UnitsQuery): Promise<Answer<Unit[]>> {
  const answer = await exchange(`/api/units?${new URLSearchParams(query)}`, unitsSchema, BACKGROUND);
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.units } : answer;
}

export function fetchPoster(code: string): Promise<Answer<Poster>> {
  return exchange(`/api/posters/${encodeURIComponent(code)}`, posterSchema);
}

/** All that is needed to deliver one initiative, also from a phone that keeps nothing. */
export type Delivery = Pick<OutboxEntry, 'id' | 'body' | 'editing' | 'attemptToken' | 'proof'>;
/** `unproved`: the server does not know its own signature on this receipt. */
export type Sent = Outcome | { kind: 'unproved' };

function isReceiptOf(receipt: Receipt, entry: Delivery): boolean {
  return receipt.id === entry.id && receipt.revision >= (entry.editing?.n ?? 1);
}

/** Delivers one queued item: a new initiative, or revision `n` of one the server holds. Sending again is always safe. */
export async function sendEntry(entry: Delivery): Promise<Sent> {
  const { id, editing, attemptToken, proof } = entry;
  if (proof) return await sendLost(entry, proof);
  const path = editing === null ? `/api/initiatives/${id}` : `/api/initiatives/${id}/revisions/${editing.n}`;
  const body = { ...entry.body, attemptToken };
  const answer = await exchange(path, receiptSchema, { method: 'PUT', body });
  if (answer.kind !== 'ok') return answer;
  return isReceiptOf(answer.value, entry) ? { kind: 'receipt', receipt: answer.value } : { kind: 'bad-answer' };
}

/** What the server has lost goes back with its receipt. */
async function sendLost(entry: Delivery, receipt: Receipt): Promise<Sent> {
  const lost = { receipt, submission: entry.body };
  const answer = await exchange(`/api/receipts/${receipt.reference}`, returnedReceiptSchema, { method: 'PUT', body: lost });
  if (answer.kind !== 'ok') return answer;
  const { receipt: returned } = answer.value;
  if (returned === null) return { kind: 'unproved' };
  return isReceiptOf(returned, entry) ? { kind: 'receipt', receipt: returned } : { kind: 'bad-answer' };
}

/** Which of these receipts (`receiptMark`) the server does not hold. */
export async function fetchMissing(marks: readonly string[]): Promise<Answer<string[]>> {
  const answer = await exchange(`/api/receipts/missing?marks=${marks.join(',')}`, missingReceiptsSchema, BACKGROUND);
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.missing } : answer;
}

/** What the author may see. A wrong code and a wrong phone number both answer `not-found`. */
export function trackInitiative(reference: string, phone: string): Promise<Answer<TrackedInitiative>> {
  return exchange(`/api/initiatives/${encodeURIComponent(reference)}`, trackedInitiativeSchema, { phone });
}

/** Withdraws for good; the id never comes back. */
export function withdrawInitiative(id: string, phone: string): Promise<Answer<null>> {
  return exchangeEmpty(`/api/initiatives/${encodeURIComponent(id)}`, { method: 'DELETE', phone });
}

/** The receipts that this browser's own cookie remembers. */
export async function fetchOwnReceipts(): Promise<Answer<OwnReceipts['receipts']>> {
  const answer = await exchange('/api/receipts', ownReceiptsSchema, BACKGROUND);
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.receipts } : answer;
}

/** The cookie forgets this reference, so that the receipt is not listed for the next person on this phone. Sending again is safe. */
export function forgetOwnReceipt(reference: string): Promise<Answer<null>> {
  return exchangeEmpty(`/api/receipts/${encodeURIComponent(reference)}`, { method: 'DELETE' });
}

/** The text of a `.docx`, read by the server, which keeps nothing of it. */
export function readWordFile(bytes: Blob): Promise<Answer<WordDocument>> {
  return exchange('/api/word-documents', wordDocumentSchema, { method: 'POST', file: { bytes, mediaType: WORD_MEDIA_TYPE } });
}
