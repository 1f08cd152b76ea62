import { shortName, WRITING } from '#lib/messages/form.ts';
import type { Faults } from './faults.ts';

/** Parts that need attention, each once, by the names the form uses. */
export const namesOf = (faults: Faults): string[] => [...new Set(faults.map(({ name }) => shortName(name)))];

/** What is missing, then what is wrong, in a sentence each; at most `most` names are read at a glance. */
export function missingWords(faults: Faults, most: number): string[] {
  const lacking = namesOf(faults.filter(({ missing }) => missing));
  const wrong = namesOf(faults.filter(({ missing }) => !missing));
  const named = lacking.slice(0, most);
  return [
    ...(named.length < lacking.length ? [WRITING.missingMore(named, lacking.length - most)] : []),
    ...(lacking.length > 0 && named.length === lacking.length ? [WRITING.missing(named)] : []),
    ...(wrong.length > 0 ? [WRITING.wrong(wrong)] : []),
  ];
}
