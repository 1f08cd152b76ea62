import { coAuthorRows, type FormFields, nameOf } from '#lib/contracts/submission-form.ts';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { fieldErrorText } from '#lib/messages/field-errors.ts';
import { placeInForm } from '#lib/messages/form.ts';

/** Field names with their sentences, in the order of the form. `missing`: nothing or too little is there; otherwise it is wrong. */
export type Faults = readonly { name: string; text: string; missing: boolean }[];

/** The wire counts only joint authors that have a name; the page's rows keep their numbers. */
function nameInPage(pointer: string, fields: FormFields): string {
  const name = nameOf(pointer);
  const [, place, rest = ''] = /^coAuthors\.(\d+)(.*)$/.exec(name) ?? [];
  return place === undefined ? name : `coAuthors.${coAuthorRows(fields)[Number(place)] ?? place}${rest}`;
}

/** Not the person's to fill in: told by the campaign, once it is known. */
const isOurs = ({ pointer }: FieldError) => ['/campaignId', '/formVersion', '/attemptToken'].includes(pointer);

export function faultsOf(errors: readonly FieldError[], fields: FormFields, period: EffectPeriod | null): Faults {
  const faults = errors
    .filter((error) => !isOurs(error))
    .map((error) => ({ name: nameInPage(error.pointer, fields), text: fieldErrorText(error, period), missing: isLack(error) }));
  return faults.sort((a, b) => placeInForm(a.name) - placeInForm(b.name));
}

const isLack = ({ code }: FieldError) => code === 'required' || code === 'too-short';
