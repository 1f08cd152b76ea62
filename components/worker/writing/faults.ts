import { coAuthorRows, type FormFields, nameOf } from '#lib/contracts/submission-form.ts';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { fieldErrorText } from '#lib/messages/field-errors.ts';

/** Field names with their sentences, in the order of the form. */
export type Faults = readonly { name: string; text: string }[];

/** The wire counts only joint authors that have a name; the page's rows keep their numbers. */
function nameInPage(pointer: string, fields: FormFields): string {
  const name = nameOf(pointer);
  const [, place, rest = ''] = /^coAuthors\.(\d+)(.*)$/.exec(name) ?? [];
  return place === undefined ? name : `coAuthors.${coAuthorRows(fields)[Number(place)] ?? place}${rest}`;
}

/** Not the person's to fill in: told by the campaign, once it is known. */
const isOurs = ({ pointer }: FieldError) => ['/campaignId', '/formVersion', '/attemptToken'].includes(pointer);

export function faultsOf(errors: readonly FieldError[], fields: FormFields, period: EffectPeriod | null): Faults {
  const inOrder = errors.filter((error) => !isOurs(error)).map((error) => ({ name: nameInPage(error.pointer, fields), text: fieldErrorText(error, period) }));
  return inOrder.sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

const ORDER = ['author', 'coAuthors', 'unit', 'posterCode', 'initiative', 'consent'];
const placeOf = (name: string) => ORDER.indexOf(name.split('.')[0] ?? '');
