import { OPTIONAL_FIELDS } from '../domain/campaign-form.ts';
import type { CampaignDocument, CampaignSettings } from './campaign-settings.ts';
import type { SettingsSection } from './settings-section.ts';
import { day, orNull, percent, rowsOf, type TypedFields, text, ticked, whole } from './typed-fields.ts';

/** What is read may not fit yet; the schema says so. */
export type ReadSettings = { [Part in keyof CampaignSettings]?: unknown };
/** What the server adds to a document: its id, and the file that came with the form. */
export type GivenDocument = { id: string; file: CampaignDocument['file'] };
type Reader = (typed: TypedFields, before: CampaignSettings, given: GivenDocument) => ReadSettings;

function facts(typed: TypedFields): ReadSettings {
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

function criteria(typed: TypedFields, before: CampaignSettings): ReadSettings {
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

function choices(typed: TypedFields, { occupationGroups, sectors, levels }: CampaignSettings): ReadSettings {
  return {
    occupationGroups: ordered(typed, 'occupationGroups', occupationGroups),
    sectors: ordered(typed, 'sectors', sectors),
    levels: Object.fromEntries(Object.keys(levels).map((level) => [level, orNull(typed, `levels.${level}`)])),
  };
}

/** Every change of words is a text of its own, with a number of its own; the program's words are version 1 for ever. */
function consent(typed: TypedFields, { consent: before, consentVersions }: CampaignSettings): ReadSettings {
  if (!ticked(typed, 'consent.own')) return { consent: null };
  const [notice, processing, publicDisplay] = ['notice', 'processing', 'publicDisplay'].map((name) => text(typed, `consent.${name}`));
  const words = { notice, processing, publicDisplay };
  const isSame = before !== null && JSON.stringify({ ...before, ...words }) === JSON.stringify(before);
  if (isSame) return {};
  return { consent: { version: String(consentVersions + 1), ...words }, consentVersions: consentVersions + 1 };
}

const CONTACT = ['name', 'position', 'phone', 'email'] as const;
/** Something of a contact was typed in this row of the form. */
export const isFilled = (typed: TypedFields, row: number) => CONTACT.some((name) => text(typed, `contacts.${row}.${name}`) !== '');

function contacts(typed: TypedFields, { contacts: before, contactVersions }: CampaignSettings): ReadSettings {
  const rows = rowsOf(typed, 'contacts').filter((row) => isFilled(typed, row));
  const after = rows.map((row) => {
    const at = (name: string) => `contacts.${row}.${name}`;
    const [name, position] = [text(typed, at('name')), text(typed, at('position'))];
    return { name, position, phone: orNull(typed, at('phone')), email: orNull(typed, at('email')) };
  });
  return JSON.stringify(after) === JSON.stringify(before) ? {} : { contacts: after, contactVersions: contactVersions + 1 };
}

/** One at a time: the one that `at` counts, or a new one with the id and the file that the server gives it. */
function documents(typed: TypedFields, { documents: before }: CampaignSettings, given: GivenDocument): ReadSettings {
  const at = /^\d{1,2}$/.test(typed.at ?? '') ? Number(typed.at) : before.length;
  const [earlier, later] = [before.slice(0, at), before.slice(at + 1)];
  if (ticked(typed, 'remove')) return { documents: [...earlier, ...later] };
  const standing = before[at];
  const [number, issuer, subject, words] = ['number', 'issuer', 'subject', 'text'].map((name) => text(typed, name));
  const file = given.file ?? standing?.file ?? null;
  const paper = { id: standing?.id ?? given.id, number, issuedOn: day(typed, 'issuedOn'), issuer, subject, text: words };
  return { documents: [...earlier, { ...paper, file }, ...later] };
}

/** What each section's form says, before it is judged. */
export const READERS: Record<SettingsSection, Reader> = {
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
