import { type AskedForm, CONSENT_TEXT_VERSION, consentVersion } from '../domain/campaign-form.ts';
import { readMoney } from '../domain/money.ts';
import { formatPhoneNumber } from '../domain/phone-number.ts';
import type { Submission } from './submission.ts';

/** The form as a browser holds it: names joined by dots (`author.fullName`), raw text as typed. What a draft keeps and what `POST /nop` carries. */
export type FormFields = Record<string, string>;

const text = (fields: FormFields, name: string) => fields[name] ?? '';
const optional = (fields: FormFields, name: string) => (text(fields, name).trim() === '' ? null : text(fields, name));
const ticked = (fields: FormFields, name: string) => text(fields, name) === 'yes';
const chosen = (fields: FormFields, name: string) => optional(fields, name) ?? undefined;

/** Digits and nothing else; any other text stays text, so the schema refuses it. Empty is `null`. */
function wholeNumber(fields: FormFields, name: string): number | string | null {
  const typed = optional(fields, name);
  const digits = typed?.normalize('NFKC').trim() ?? '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : typed;
}

/** An amount that was written out; one that would have to be guessed at ("1.5", "96tr") stays text, so the schema refuses it. */
function exactVnd(fields: FormFields, name: string): number | string | null {
  const typed = optional(fields, name);
  const money = readMoney(typed ?? '');
  return money?.exact ? money.vnd : typed;
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * `dd/mm/yyyy`, `mm/yyyy` and ISO days as ISO; anything else unchanged, for the schema to refuse. A month alone means its first
 * day, at the end of a period its last.
 */
export function isoDay(typed: string, { end = false } = {}): string {
  const text = typed.normalize('NFKC').trim();
  const parts = /^(?:(\d{1,2})[/.,\s-]+)?(\d{1,2})[/.,\s-]+(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day, month = '', year = ''] = parts;
  const date = day ?? String(end ? lastDayOf(Number(year), Number(month)) : 1);
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function day(fields: FormFields, name: string, options = {}): string | null {
  const typed = optional(fields, name);
  return typed === null ? null : isoDay(typed, options);
}

/** The way back: an ISO day as a person writes it. */
const typedDay = (iso: string | null) => (iso === null ? '' : iso.split('-').reverse().join('/'));

function yesNo(fields: FormFields, name: string): boolean | undefined {
  if (text(fields, name) === 'yes') return true;
  return text(fields, name) === 'no' ? false : undefined;
}

/** Index of every co-author row that has a name, in order: rows left empty do not count. */
export function coAuthorRows(fields: FormFields): string[] {
  const rows = new Set(Object.keys(fields).flatMap((name) => /^coAuthors\.(\d{1,2})\.fullName$/.exec(name)?.[1] ?? []));
  return [...rows].sort((a, b) => Number(a) - Number(b)).filter((row) => optional(fields, `coAuthors.${row}.fullName`) !== null);
}

/**
 * The one way from raw fields to the shape that `submissionSchema` judges, for the phone and for the plain form.
 * It never judges: what is missing becomes `undefined`, `null` or empty text, and the schema says so.
 */
export function submissionFromFields(fields: FormFields): unknown {
  const unlisted = ticked(fields, 'unit.isUnlisted');
  const coAuthors = coAuthorRows(fields);
  return {
    campaignId: text(fields, 'campaignId'),
    formVersion: Number(text(fields, 'formVersion')),
    unit: {
      topUnitCode: chosen(fields, 'unit.topUnitCode'),
      subordinateUnitCode: optional(fields, 'unit.subordinateUnitCode'),
      grassrootsUnitCode: unlisted ? null : optional(fields, 'unit.grassrootsUnitCode'),
      unlistedUnit: unlisted ? text(fields, 'unit.unlistedUnit') : null,
    },
    posterCode: optional(fields, 'posterCode'),
    author: {
      fullName: text(fields, 'author.fullName'),
      birthYear: wholeNumber(fields, 'author.birthYear') ?? undefined,
      sex: chosen(fields, 'author.sex'),
      phone: text(fields, 'author.phone'),
      email: optional(fields, 'author.email'),
      occupationGroup: chosen(fields, 'author.occupationGroup'),
      position: text(fields, 'author.position'),
      section: text(fields, 'author.section'),
      isUnionMember: yesNo(fields, 'author.isUnionMember'),
      sharePercent: coAuthors.length === 0 ? 100 : (wholeNumber(fields, 'author.sharePercent') ?? 0),
    },
    coAuthors: coAuthors.map((row) => ({
      fullName: text(fields, `coAuthors.${row}.fullName`),
      isUnionMember: yesNo(fields, `coAuthors.${row}.isUnionMember`),
      sharePercent: wholeNumber(fields, `coAuthors.${row}.sharePercent`) ?? 0,
    })),
    initiative: initiativeFromFields(fields),
    consent: {
      processing: ticked(fields, 'consent.processing'),
      publicDisplay: ticked(fields, 'consent.publicDisplay'),
      textVersion: text(fields, 'consent.textVersion'),
    },
    attemptToken: optional(fields, 'attemptToken'),
  };
}

/** What a confidential technology does not tell (D7) stays with its author, even when it was typed before the box was ticked. */
function initiativeFromFields(fields: FormFields) {
  const confidential = ticked(fields, 'initiative.confidential');
  return {
    sector: chosen(fields, 'initiative.sector'),
    criteria: text(fields, 'initiative.criteria').split(',').filter(Boolean),
    title: text(fields, 'initiative.title'),
    problem: confidential ? '' : text(fields, 'initiative.problem'),
    solution: confidential ? '' : text(fields, 'initiative.solution'),
    effect: text(fields, 'initiative.effect'),
    benefitVnd: exactVnd(fields, 'initiative.benefitVnd'),
    proposedOn: day(fields, 'initiative.proposedOn'),
    appliedFrom: day(fields, 'initiative.appliedFrom') ?? undefined,
    appliedTo: day(fields, 'initiative.appliedTo', { end: true }),
    confidential,
  };
}

const tick = (value: boolean) => (value ? 'yes' : '');
const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');

/**
 * The way back, for editing what was submitted: the fields a person would have typed. Processing is agreed to anew with every version.
 * The choice about public display stands until its author changes it, so its tick comes back: an edit must not withdraw it unseen.
 */
export function fieldsFromSubmission(submission: Submission): FormFields {
  const { unit, author, initiative } = submission;
  const fields: FormFields = {
    campaignId: submission.campaignId,
    formVersion: String(submission.formVersion),
    posterCode: submission.posterCode ?? '',
    'unit.topUnitCode': unit.topUnitCode,
    'unit.subordinateUnitCode': unit.subordinateUnitCode ?? '',
    'unit.grassrootsUnitCode': unit.grassrootsUnitCode ?? '',
    'unit.unlistedUnit': unit.unlistedUnit ?? '',
    'unit.isUnlisted': tick(unit.unlistedUnit !== null),
    'author.birthYear': String(author.birthYear),
    'author.isUnionMember': yesOrNo(author.isUnionMember),
    'author.sharePercent': String(author.sharePercent),
    'author.email': author.email ?? '',
    'author.phone': formatPhoneNumber(author.phone),
    'initiative.sector': initiative.sector,
    'initiative.criteria': initiative.criteria.join(','),
    'initiative.benefitVnd': initiative.benefitVnd === null ? '' : String(initiative.benefitVnd),
    'initiative.proposedOn': typedDay(initiative.proposedOn),
    'initiative.appliedFrom': typedDay(initiative.appliedFrom),
    'initiative.appliedTo': typedDay(initiative.appliedTo),
    'initiative.confidential': tick(initiative.confidential),
    'consent.publicDisplay': tick(submission.consent.publicDisplay),
  };
  for (const name of ['fullName', 'sex', 'occupationGroup', 'position', 'section'] as const) fields[`author.${name}`] = author[name];
  for (const name of ['title', 'problem', 'solution', 'effect'] as const) fields[`initiative.${name}`] = initiative[name];
  submission.coAuthors.forEach((one, row) => {
    fields[`coAuthors.${row}.fullName`] = one.fullName;
    fields[`coAuthors.${row}.isUnionMember`] = yesOrNo(one.isUnionMember);
    fields[`coAuthors.${row}.sharePercent`] = String(one.sharePercent);
  });
  return fields;
}

/** The versions of a form and of its consent texts. */
type Versions = { formVersion: number; form?: AskedForm };

/** What was typed, as this form takes it: of its version, and agreed to only if its author has seen this very text. */
export function onForm(fields: FormFields, { formVersion, form }: Versions): FormFields {
  const version = consentVersion(form);
  const told = { ...fields, formVersion: String(formVersion), 'consent.textVersion': version };
  const isSeen = (fields['consent.textVersion'] || version) === version;
  return isSeen ? told : { ...told, 'consent.processing': '', 'consent.publicDisplay': '' };
}

/** What was typed for one campaign, on its way to another: who agreed to a campaign's own words is asked anew. */
export function withoutCampaign(fields: FormFields): FormFields {
  const left = { ...fields, campaignId: '', attemptToken: '' };
  const isAsSeen = (fields['consent.textVersion'] ?? CONSENT_TEXT_VERSION) === CONSENT_TEXT_VERSION;
  return isAsSeen ? left : { ...left, 'consent.processing': '', 'consent.publicDisplay': '' };
}

/** The field that a JSON pointer names: `/author/fullName` → `author.fullName`. */
export const nameOf = (pointer: string) => pointer.slice(1).replaceAll('/', '.');

/** Several inputs of one name (ticked criteria) arrive as several entries; they join by a comma. */
export function fieldsFromFormData(data: Iterable<[string, unknown]>): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    fields[name] = name === 'initiative.criteria' && fields[name] ? `${fields[name]},${value}` : value;
  }
  return fields;
}
