import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import { StorageUnavailable } from '#lib/offline/database.ts';
import { findDraft, listDrafts } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { findPosterOffline, forgetPoster, keepPoster } from '#lib/offline/poster-store.ts';
import { loadProfile } from '#lib/offline/profile-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { fetchPoster } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import type { Asked } from './address.ts';

/** What the writing page starts with. `others`: drafts on this phone that are not shown here; someone else may have written them. */
export type Opening = { draft: Draft | null; lost: boolean; others: number; profile: FormFields | null; storage: 'ok' | 'unavailable' };

/** Reads the phone. A plain address never shows a stored text: the phone may be shared. */
export async function openPage({ draftId }: Asked): Promise<Opening> {
  try {
    const draft = draftId === null ? null : await findDraft(draftId);
    const drafts = await listDrafts();
    const others = drafts.filter(({ id }) => id !== draftId).length;
    const profile = draftId === null ? await loadProfile() : null;
    return { draft, lost: draftId !== null && draft === null, others, profile, storage: 'ok' };
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return { draft: null, lost: draftId !== null, others: 0, profile: null, storage: 'unavailable' };
  }
}

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
