import { OPTIONAL_FIELDS } from '../domain/campaign-form.ts';
import type { FieldError } from '../domain/problem.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { type CampaignDocument, type CampaignSettings, campaignSettingsSchema } from './campaign-settings.ts';
import { fieldErrors } from './field-errors.ts';

/** The parts of a campaign's settings, each with a page and a form of its own. */
export const SETTINGS_SECTIONS = [
  'facts',
  'criteria',
  'choices',
  'required',
  'consent',
  'guide',
  'contacts',
  'awards',
  'documents',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** All fields of a form, as typed. */
export type TypedFields = Readonly<Record<string, string>>;
export type JudgedSettings = { kind: 'fits'; settings: CampaignSettings } | { kind: 'faulty'; errors: FieldError[] };

/** What is read may not fit yet; the schema says so. */
type Read = { [Part in keyof CampaignSettings]?: unknown };
/** What the server adds to a document: its id, and the file that came with the form. */
export type GivenDocument = { id: string; file: CampaignDocument['file'] };
type Reader = (typed: TypedFields, before: CampaignSettings, given: GivenDocument) => Read;

const text = (typed: TypedFields, name: string) => (typed[name] ?? '').trim();
const orNull = (typed: TypedFields, name: string) => text(typed, name) || null;
const ticked = (typed: TypedFields, name: string) => typed[name] === 'yes';

/** `75.000`; anything else stays text, so the schema refuses it. */
function whole(typed: TypedFields, name: string): number | string {
  const digits = text(typed, name).replace(/[. ]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : digits;
}

/** `2`, `2,5`. */
function percent(typed: TypedFields, name: string): number | string {
  const typedNumber = text(typed, name).replace(',', '.');
  return /^\d{1,3}(\.\d)?$/.test(typedNumber) ? Number(typedNumber) : typedNumber;
}

/** `27/4/2021` as ISO; anything else stays as it is, so the schema refuses it. */
const day = (typed: TypedFields, name: string) => dayTyped(text(typed, name)) ?? text(typed, name);

function facts(typed: TypedFields): Read {
  return {
    name: text(typed, 'name'),
    unitProgrammeName: text(typed, 'unitProgrammeName'),
    introduction: text(typed, 'introduction'),
    target: whole(typed, 'target'),
    effectPeriod: { from: day(typed, 'effectPeriod.from'), to: day(typed, 'effectPeriod.to') },
    participationTargetPercent: percent(typed, 'participationTargetPercent'),
    spreadSeconds: whole(typed, 'spreadSeconds'),
    aggregationUntil: day(typed, 'aggregationUntil') || null,
  };
}

/** Rows beyond those that stand already are new; one left empty is none. */
const rowsOf = (typed: TypedFields, list: string) => {
  const rows = new Set(Object.keys(typed).flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : [])));
  return [...rows].filter((row) => row >= 0 && row < 50).sort((a, b) => a - b);
};

function criteria(typed: TypedFields, before: CampaignSettings): Read {
  const standing = before.criteria.map((one, row) => ({
    ...one,
    text: one.text === null ? null : text(typed, `criteria.${row}.text`),
    used: ticked(typed, `criteria.${row}.used`),
  }));
  const own = before.criteria.filter(({ text: words }) => words !== null).length;
  const added = rowsOf(typed, 'criteria')
    .filter((row) => row >= standing.length && text(typed, `criteria.${row}.text`) !== '')
    .map((row, i) => ({ code: `own-${own + i + 1}`, text: text(typed, `criteria.${row}.text`), used: true }));
  return { criteria: [...standing, ...added] };
}

type Choice = { code: string; text: string | null };

/** The numbers typed beside them are their order; the same number twice keeps the order of before. */
function ordered<One extends Choice>(typed: TypedFields, list: string, before: readonly One[]): One[] {
  return before
    .map((one, row) => ({
      one: { ...one, text: orNull(typed, `${list}.${row}.text`) },
      place: Number(text(typed, `${list}.${row}.place`)) || row + 1,
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

function choices(typed: TypedFields, { occupationGroups, sectors, levels }: CampaignSettings): Read {
  return {
    occupationGroups: ordered(typed, 'occupationGroups', occupationGroups),
    sectors: ordered(typed, 'sectors', sectors),
    levels: Object.fromEntries(Object.keys(levels).map((level) => [level, orNull(typed, `levels.${level}`)])),
  };
}

/** Every change of words is a text of its own, with a number of its own; the program's words are version 1 for ever. */
function consent(typed: TypedFields, { consent: before, consentVersions }: CampaignSettings): Read {
  if (!ticked(typed, 'consent.own')) return { consent: null };
  const [notice, processing, publicDisplay] = ['notice', 'processing', 'publicDisplay'].map((name) => text(typed, `consent.${name}`));
  const words = { notice, processing, publicDisplay };
  const isSame = before !== null && JSON.stringify({ ...before, ...words }) === JSON.stringify(before);
  if (isSame) return {};
  return { consent: { version: String(consentVersions + 1), ...words }, consentVersions: consentVersions + 1 };
}

const CONTACT = ['name', 'position', 'phone', 'email'] as const;
const isFilled = (typed: TypedFields, row: number) => CONTACT.some((name) => text(typed, `contacts.${row}.${name}`) !== '');

function contacts(typed: TypedFields, { contacts: before, contactVersions }: CampaignSettings): Read {
  const rows = rowsOf(typed, 'contacts').filter((row) => isFilled(typed, row));
  const after = rows.map((row) => {
    const at = (name: string) => `contacts.${row}.${name}`;
    const [name, position] = [text(typed, at('name')), text(typed, at('position'))];
    return { name, position, phone: orNull(typed, at('phone')), email: orNull(typed, at('email')) };
  });
  return JSON.stringify(after) === JSON.stringify(before) ? {} : { contacts: after, contactVersions: contactVersions + 1 };
}

/** One at a time: the one that `at` counts, or a new one with the id and the file that the server gives it. */
function documents(typed: TypedFields, { documents: before }: CampaignSettings, given: GivenDocument): Read {
  const at = /^\d{1,2}$/.test(typed.at ?? '') ? Number(typed.at) : before.length;
  const [earlier, later] = [before.slice(0, at), before.slice(at + 1)];
  if (ticked(typed, 'remove')) return { documents: [...earlier, ...later] };
  const standing = before[at];
  const [number, issuer, subject, words] = ['number', 'issuer', 'subject', 'text'].map((name) => text(typed, name));
  const file = given.file ?? standing?.file ?? null;
  const paper = { id: standing?.id ?? given.id, number, issuedOn: day(typed, 'issuedOn'), issuer, subject, text: words };
  return { documents: [...earlier, { ...paper, file }, ...later] };
}

const READERS: Record<SettingsSection, Reader> = {
  facts,
  criteria,
  choices,
  required: (typed) => ({ required: OPTIONAL_FIELDS.filter((name) => ticked(typed, `required.${name}`)) }),
  consent,
  guide: (typed) => ({ guide: typed.guide ?? '' }),
  contacts,
  awards: (typed) => {
    const lines = text(typed, 'awards')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return { awards: lines.length === 0 ? null : lines };
  },
  documents,
};

const FACTS = [
  'name',
  'unitProgrammeName',
  'introduction',
  'target',
  'effectPeriod',
  'participationTargetPercent',
  'spreadSeconds',
  'aggregationUntil',
] as const;
const PARTS: Record<SettingsSection, readonly (keyof CampaignSettings)[]> = {
  facts: FACTS,
  criteria: ['criteria'],
  choices: ['occupationGroups', 'sectors', 'levels'],
  required: ['required'],
  consent: ['consent', 'consentVersions'],
  guide: ['guide'],
  contacts: ['contacts', 'contactVersions'],
  awards: ['awards'],
  documents: ['documents'],
};

/** Does a section say the same in two versions? Then what was published in between was about something else. */
export function isSameSection(section: SettingsSection, one: CampaignSettings, other: CampaignSettings): boolean {
  return PARTS[section].every((part) => JSON.stringify(one[part]) === JSON.stringify(other[part]));
}

const NOTHING_GIVEN: GivenDocument = { id: '', file: null };

/** What a section's form would make of the settings, or every field of it that needs attention. Every part it does not ask about stays. */
export function judgeSection(
  section: SettingsSection,
  typed: TypedFields,
  before: CampaignSettings,
  given: GivenDocument = NOTHING_GIVEN,
): JudgedSettings {
  const read = { ...before, ...READERS[section](typed, before, given) };
  const parsed = campaignSettingsSchema.safeParse(read);
  const fieldOf = (pointer: string) => (section === 'documents' ? pointer.split('/')[3] : fieldAt(pointer, { typed, before, read }));
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues);
    return { kind: 'faulty', errors: errors.map(({ pointer, code }) => ({ pointer: `/${fieldOf(pointer) ?? 'number'}`, code })) };
  }
  const isSame = JSON.stringify(parsed.data) === JSON.stringify(before);
  return isSame ? { kind: 'faulty', errors: [{ pointer: '/reason', code: 'unchanged' }] } : { kind: 'fits', settings: parsed.data };
}

type Judging = { typed: TypedFields; before: CampaignSettings; read: Read };

/** The field of the form that a part of the settings was read from. */
function fieldAt(pointer: string, { typed, before, read }: Judging): string {
  const [part = '', row = '', name = ''] = pointer.slice(1).split('/');
  switch (part) {
    case 'awards':
      return part;
    case 'criteria':
      return row === '' ? 'criteria.0.used' : `criteria.${row}.text`;
    case 'contacts':
      return `contacts.${rowsOf(typed, part).filter((one) => isFilled(typed, one))[Number(row)] ?? 0}.${name || 'name'}`;
    case 'occupationGroups':
    case 'sectors':
      return `${part}.${placeBefore(before[part], read[part], Number(row))}.text`;
    default:
      return [part, row, name].filter(Boolean).join('.');
  }
}

/** Where a choice stood in the form that was filled in, before its order was changed. */
function placeBefore(before: readonly { code: string }[], after: unknown, row: number): number {
  const moved: unknown = Array.isArray(after) ? after[row] : undefined;
  const code = typeof moved === 'object' && moved !== null && 'code' in moved ? moved.code : undefined;
  return before.findIndex((one) => one.code === code);
}
