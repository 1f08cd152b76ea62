import type { FormFields } from '#lib/contracts/submission-form.ts';
import { CRITERIA, SECTORS } from '#lib/domain/initiative.ts';
import { CRITERION_NAMES, FIELDS, SECTOR_NAMES } from './form.ts';

/** One line of a text that is read, not written: its label, its value in words. */
export type ReadableRow = { term: string; detail: string };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The chosen sector in words; empty while none is chosen. */
export function sectorName(fields: FormFields): string {
  const sector = SECTORS.find((known) => known === fields['initiative.sector']);
  return sector ? SECTOR_NAMES[sector] : '';
}

/** The chosen criteria in words, one a line. */
export function criterionNames(fields: FormFields): string {
  const chosen = (fields['initiative.criteria'] ?? '').split(',');
  return CRITERIA.filter((known) => chosen.includes(known))
    .map((known) => capital(CRITERION_NAMES[known]))
    .join('\n');
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
