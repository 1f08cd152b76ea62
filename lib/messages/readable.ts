import type { FormFields } from '#lib/contracts/submission-form.ts';
import { type AskedForm, criteriaAsked, sectorsAsked, type Worded } from '#lib/domain/campaign-form.ts';
import { CRITERIA } from '#lib/domain/initiative.ts';
import { CRITERION_NAMES, FIELDS, OWN_CRITERION_NAME, SECTOR_NAMES } from './form.ts';

/** One line of a text that is read, not written: its label, its value in words. */
export type ReadableRow = { term: string; detail: string };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The chosen sector in words; empty while none is chosen. */
export function sectorName(fields: FormFields, form: AskedForm = null): string {
  const sector = sectorsAsked(form).find(({ code }) => code === fields['initiative.sector']);
  return sector ? (sector.text ?? SECTOR_NAMES[sector.code]) : '';
}

/** The chosen criteria in words, one a line. */
export function criterionNames(fields: FormFields): string {
  const chosen = chosenCriteria(fields);
  const own = chosen.filter((code) => !CRITERIA.some((known) => known === code));
  return [...CRITERIA.filter((known) => chosen.includes(known)), ...own].map((code) => capital(criterionName(code, fields))).join('\n');
}

export const chosenCriteria = (fields: FormFields): string[] => (fields['initiative.criteria'] ?? '').split(',').filter(Boolean);

/** The words of a campaign's own criteria travel with the text, so that it reads the same where the campaign is not known. */
export const OWN_CRITERIA = 'initiative.ownCriteria';

/** `own-1 Words of it`, one a line. */
export function ownCriteriaField(form: AskedForm): string {
  return criteriaAsked(form)
    .flatMap(({ code, text }) => (text === undefined ? [] : [`${code} ${text}`]))
    .join('\n');
}

function criterionName(code: string, fields: FormFields): string {
  const lines = (fields[OWN_CRITERIA] ?? '').split('\n');
  return criterionWords({ code, text: lines.find((line) => line.startsWith(`${code} `))?.slice(code.length + 1) });
}

/** What stands beside a criterion of the form. */
export function criterionWords({ code, text }: Worded): string {
  const known = CRITERIA.find((one) => one === code);
  return text ?? (known ? CRITERION_NAMES[known] : OWN_CRITERION_NAME);
}

const AS_TYPED = [
  'initiative.problem',
  'initiative.solution',
  'initiative.effect',
  'initiative.benefitVnd',
  'initiative.appliedFrom',
  'initiative.appliedTo',
] as const;

/** What someone wrote about an initiative, label by label, in the words that were typed; parts left empty are left out. No personal data. */
export function readableRows(fields: FormFields): ReadableRow[] {
  const rows = [
    { term: FIELDS['initiative.title'].label, detail: fields['initiative.title'] ?? '' },
    { term: FIELDS['initiative.sector'].label, detail: sectorName(fields) },
    { term: FIELDS['initiative.criteria'].label, detail: criterionNames(fields) },
    ...AS_TYPED.map((name) => ({ term: FIELDS[name].label, detail: fields[name] ?? '' })),
  ];
  return rows.filter(({ detail }) => detail.trim() !== '');
}

/** The same as plain text, for the clipboard. */
export function readableText(fields: FormFields): string {
  return readableRows(fields)
    .map(({ term, detail }) => `${term}\n${detail}`)
    .join('\n\n');
}
