import 'server-only';
import { wordsIn } from '#lib/contracts/lost-receipt.ts';
import { formNamedBy } from '#lib/contracts/submission.ts';
import { findCampaignById } from '#lib/db/campaigns.ts';
import { consentVersion } from '#lib/domain/campaign-form.ts';
import type { ReadContext } from './context.ts';

type Asking = Pick<ReadContext, 'tx'>;

/**
 * Was a body that does not fit made with another form of its campaign, or with another text of its consent? Its author is then told to
 * update instead of reading about fields that do not exist.
 */
export async function isOfAnotherForm({ tx }: Asking, raw: unknown): Promise<boolean> {
  const named = formNamedBy(raw);
  const found = named === null ? undefined : await findCampaignById(tx, named.campaignId);
  if (!named || !found) return false;
  const { form, formVersion } = found.campaign;
  return named.formVersion !== formVersion || (named.textVersion ?? consentVersion(form)) !== consentVersion(form);
}

/** The same of the words inside a receipt that is brought back. */
export function holdsAnotherForm(asking: Asking, raw: unknown): Promise<boolean> {
  return isOfAnotherForm(asking, wordsIn(raw));
}
