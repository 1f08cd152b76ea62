import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { draftPath } from '#lib/messages/paths.ts';
import { StorageUnavailable } from '#lib/offline/database.ts';
import { draftForEditing } from '#lib/offline/draft-store.ts';
import type { CallFailure } from '#lib/offline/exchange.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { markWithdrawn } from '#lib/offline/receipt-store.ts';
import { withdrawInitiative } from '#lib/offline/transport.ts';
import { withUnitNames } from '../writing/unit-choice.ts';

/** Opens the form with what the server holds, as the next version. The number that opened it also signs the edit. False when this phone keeps no drafts. */
export async function editSubmitted(tracked: TrackedInitiative, phone: string): Promise<boolean> {
  const { reference, revision } = tracked.receipt;
  const editing = { reference, n: revision + 1, phone };
  const fields = withUnitNames(fieldsFromSubmission(tracked.content), tracked.unitNames);
  try {
    const draft = await draftForEditing(tracked.id, editing, fields, phoneNow());
    window.location.assign(draftPath(draft.id));
    return true;
  } catch (error) {
    if (error instanceof StorageUnavailable) return false;
    throw error;
  }
}

/** Withdraws for good (D5); null when the server confirmed it. */
export async function withdraw(tracked: TrackedInitiative, phone: string): Promise<CallFailure | null> {
  const answer = await withdrawInitiative(tracked.id, phone);
  const gone = answer.kind === 'ok' || (answer.kind === 'refused' && answer.code === 'withdrawn');
  if (!gone) return answer;
  await markWithdrawn(tracked.receipt.reference, phoneNow()).catch((error: unknown) => {
    if (!(error instanceof StorageUnavailable)) throw error;
  });
  return null;
}
