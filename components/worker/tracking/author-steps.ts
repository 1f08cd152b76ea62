import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { draftPath } from '#lib/messages/paths.ts';
import { draftForEditing } from '#lib/offline/draft-store.ts';
import type { CallFailure } from '#lib/offline/exchange.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { markWithdrawn } from '#lib/offline/receipt-store.ts';
import { withdrawInitiative } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { withUnitNames } from '../writing/unit-choice.ts';

/** Opens the form as the next version, with what the server holds or what was already typed for it. The number that opened it also signs the edit. False when this phone keeps no drafts. */
export async function editSubmitted(tracked: TrackedInitiative, phone: string): Promise<boolean> {
  const { reference, revision } = tracked.receipt;
  const editing = { reference, n: revision + 1, phone };
  const fields = withUnitNames(fieldsFromSubmission(tracked.content), tracked.unitNames);
  const draft = await ifPhoneKeeps(draftForEditing(tracked.id, editing, fields, phoneNow()), null);
  if (draft) window.location.assign(draftPath(draft.id));
  return draft !== null;
}

/** Withdraws for good (D5); null when the server confirmed it. */
export async function withdraw(tracked: TrackedInitiative, phone: string): Promise<CallFailure | null> {
  const answer = await withdrawInitiative(tracked.id, phone);
  const gone = answer.kind === 'ok' || (answer.kind === 'refused' && answer.code === 'withdrawn');
  if (!gone) return answer;
  await ifPhoneKeeps(markWithdrawn(tracked.receipt.reference, phoneNow()), undefined);
  return null;
}
