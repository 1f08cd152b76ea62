import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import { CONSENT_TEXT_VERSION } from '#lib/domain/campaign-form.ts';
import { campaignOf } from '#lib/offline/campaign-store.ts';
import { findDraft, listDrafts } from '#lib/offline/draft-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { findPosterOffline, forgetPoster, keepPoster } from '#lib/offline/poster-store.ts';
import { loadProfile } from '#lib/offline/profile-store.ts';
import { findReceipt, findReceiptOf } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { fetchPoster } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import type { Asked } from './address.ts';
import { unitFieldsOf, withUnitNames } from './unit-choice.ts';

/** What became of a draft that the address names and that is not here (any more). */
export type Absent = { kind: 'handed-in'; reference: string } | { kind: 'unknown' };

/** Drafts on this phone that are not shown here; someone else may have written them. `newest` is the one touched last. */
export type Others = { count: number; newest: string | null };

/** What the writing page starts with. `before`: the unit of the initiative that was handed in just now. */
export type Opening = {
  draft: Draft | null;
  absent: Absent | null;
  others: Others;
  profile: FormFields | null;
  before: FormFields | null;
  storage: 'ok' | 'unavailable';
};

const NOTHING: Opening = { draft: null, absent: null, others: { count: 0, newest: null }, profile: null, before: null, storage: 'ok' };

/** Reads the phone. A plain address never shows a stored text: the phone may be shared. */
export async function openPage(asked: Omit<Asked, 'codeWrong'>): Promise<Opening> {
  const absent: Absent | null = asked.draftId === null ? null : { kind: 'unknown' };
  return await ifPhoneKeeps(readPhone(asked), { ...NOTHING, absent, storage: 'unavailable' as const });
}

async function readPhone({ draftId, before }: Omit<Asked, 'codeWrong'>): Promise<Opening> {
  const drafts = (await listDrafts()).filter(({ id }) => id !== draftId);
  const others = { count: drafts.length, newest: drafts[0]?.id ?? null };
  if (draftId !== null) {
    const draft = await inItsCampaign(await findDraft(draftId));
    return { ...NOTHING, others, draft, absent: draft ? null : await whereIs(draftId) };
  }
  return { ...NOTHING, others, profile: await loadProfile(), before: before === null ? null : await unitHandedIn(before) };
}

/** One whose campaign is over goes to that of today; agreed to a campaign's own words, its author is asked anew. */
async function inItsCampaign(draft: Draft | null): Promise<Draft | null> {
  if (draft === null) return null;
  const { fields } = draft;
  const campaignId = await campaignOf(draft, phoneNow());
  const isAsSeen = campaignId !== '' || (fields['consent.textVersion'] ?? CONSENT_TEXT_VERSION) === CONSENT_TEXT_VERSION;
  return { ...draft, fields: { ...fields, campaignId, ...(isAsSeen ? {} : { 'consent.processing': '', 'consent.publicDisplay': '' }) } };
}

async function whereIs(draftId: string): Promise<Absent> {
  const kept = await findReceiptOf(draftId);
  return kept ? { kind: 'handed-in', reference: kept.reference } : { kind: 'unknown' };
}

/** By a receipt's reference or a waiting initiative's id: one worker's next initiative, or a chair's next colleague, has the same unit. */
async function unitHandedIn(key: string): Promise<FormFields | null> {
  const kept = await findReceipt(key);
  if (kept) return kept.fields && unitFieldsOf(named(kept.fields, kept.receipt.unitNames));
  const waiting = await findEntry(key);
  return waiting && unitFieldsOf(waiting.fields);
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
