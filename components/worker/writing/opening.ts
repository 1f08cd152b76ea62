import { type FormFields, withoutCampaign } from '#lib/contracts/submission-form.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import { SECOND_MS } from '#lib/domain/instant.ts';
import { lowestChosen } from '#lib/domain/unit-tree.ts';
import { campaignOf, findCampaign } from '#lib/offline/campaign-store.ts';
import { findDraft, listDrafts } from '#lib/offline/draft-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { findPosterOffline, forgetPoster, keepPoster } from '#lib/offline/poster-store.ts';
import { loadProfile } from '#lib/offline/profile-store.ts';
import { findReceipt, findReceiptOf } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { fetchPoster } from '#lib/offline/transport.ts';
import { askForCampaign } from '../campaign/load-campaign.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import type { Asked } from './address.ts';
import { unitFields, unitFieldsOf, unitFromPoster, withUnitNames } from './unit-choice.ts';

/** What became of a draft that the address names and that is not here (any more). */
export type Absent = { kind: 'handed-in'; reference: string } | { kind: 'unknown' };

/** Drafts on this phone that are not shown here; someone else may have written them. `newest` is the one touched last. */
export type Others = { count: number; newest: string | null };

/**
 * What the writing page starts with. `before`: the unit of the initiative that was handed in just now. `scanned`: the poster in the address,
 * when this phone knows it. `campaignId`: what a new text is for; empty: that of today.
 */
export type Opening = {
  draft: Draft | null;
  absent: Absent | null;
  others: Others;
  profile: FormFields | null;
  before: FormFields | null;
  scanned: Poster | null;
  campaignId: string;
  storage: 'ok' | 'unavailable';
};

const NOBODY = { profile: null, before: null, scanned: null };
const NOTHING: Opening = { draft: null, absent: null, others: { count: 0, newest: null }, ...NOBODY, campaignId: '', storage: 'ok' };

/** Reads the phone. A plain address never shows a stored text: the phone may be shared. */
export async function openPage(asked: Omit<Asked, 'codeWrong'>): Promise<Opening> {
  const absent: Absent | null = asked.draftId === null ? null : { kind: 'unknown' };
  const campaignId = asked.draftId === null ? asked.campaignId : '';
  return await ifPhoneKeeps(readPhone(asked), { ...NOTHING, absent, campaignId, storage: 'unavailable' as const });
}

async function readPhone(asked: Omit<Asked, 'codeWrong'>): Promise<Opening> {
  const { draftId } = asked;
  const drafts = (await listDrafts()).filter(({ id }) => id !== draftId);
  const others = { count: drafts.length, newest: drafts[0]?.id ?? null };
  if (draftId === null) return { ...NOTHING, others, profile: await loadProfile(), ...(await begunWith(asked)) };
  const draft = await inItsCampaign(await findDraft(draftId));
  return { ...NOTHING, others, draft, absent: draft ? null : await whereIs(draftId) };
}

/** A new text has the unit and the campaign of the scan, or of the text before it, while that campaign takes in texts of the unit. */
async function begunWith({ posterCode, campaignId, before }: Omit<Asked, 'codeWrong'>) {
  const scanned = posterCode === null ? null : await findPosterOffline(posterCode);
  const handedIn = before === null ? null : await fieldsHandedIn(before);
  const unit = scanned ? unitFields(unitFromPoster(scanned)) : handedIn;
  const fields = { ...unit, campaignId: campaignId || scanned?.campaignId || handedIn?.campaignId || '' };
  return { before: handedIn && unitFieldsOf(handedIn), scanned, campaignId: await campaignOf({ fields, editing: null }, phoneNow()) };
}

/** The words wait for an answer no longer than this. */
const PATIENCE_MS = 4 * SECOND_MS;

/** Begun on another phone, for a campaign that this one never heard of: it is asked for, by its id. Without an answer the text stays in it. */
async function learnCampaign({ fields, editing }: Draft): Promise<void> {
  const id = fields.campaignId ?? '';
  if (id === '' || editing || (await findCampaign(id))) return;
  const unit = lowestChosen(fields);
  const asking = askForCampaign({ id, ...(unit === '' ? {} : { unit }) }, false);
  await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** One whose campaign is over goes to that of today. */
async function inItsCampaign(draft: Draft | null): Promise<Draft | null> {
  if (draft === null) return null;
  await learnCampaign(draft);
  const campaignId = await campaignOf(draft, phoneNow());
  return { ...draft, fields: campaignId === '' ? withoutCampaign(draft.fields) : { ...draft.fields, campaignId } };
}

async function whereIs(draftId: string): Promise<Absent> {
  const kept = await findReceiptOf(draftId);
  return kept ? { kind: 'handed-in', reference: kept.reference } : { kind: 'unknown' };
}

/** By a receipt's reference or a waiting initiative's id: one worker's next initiative, or a chair's next colleague, has the same unit. */
async function fieldsHandedIn(key: string): Promise<FormFields | null> {
  const kept = await findReceipt(key);
  if (kept) return kept.fields && named(kept.fields, kept.receipt.unitNames);
  return (await findEntry(key))?.fields ?? null;
}

const named = (fields: FormFields, names: readonly string[]) => (fields['unit.topUnitName'] ? fields : withUnitNames(fields, names));

/** The unit of a scanned code: from an earlier scan on this phone, else from the server. Null when neither knows it. */
export async function openScannedPoster(code: string): Promise<Poster | null> {
  const kept = await ifPhoneKeeps(findPosterOffline(code), null);
  const asking = askForPoster(code);
  return kept ?? (await asking);
}

/** A code that the server knows no more is forgotten, so that the next scan does not find it. */
async function askForPoster(code: string): Promise<Poster | null> {
  const answer = await fetchPoster(code);
  if (answer.kind === 'refused') await ifPhoneKeeps(forgetPoster(code), null);
  if (answer.kind !== 'ok') return null;
  await ifPhoneKeeps(keepPoster(answer.value, phoneNow()), null);
  return answer.value;
}
