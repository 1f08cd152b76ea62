import type { FormField } from '#components/ui/kept-fields.tsx';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import { LEVEL_FIELDS, OPTIONAL_FIELDS } from '#lib/domain/campaign-form.ts';
import { CONSENT } from '#lib/messages/consent.ts';
import { levelName, optionalFieldName, SETTING, SETTINGS } from '#lib/messages/desk/settings.ts';
import { OCCUPATION_NAMES, SECTOR_NAMES } from '#lib/messages/form.ts';
import { formatDay, formatNumber } from '#lib/messages/format.ts';
import { criterionWords } from '#lib/messages/readable.ts';

type Of = { settings: CampaignSettings; ownerName: string };
type Fields = readonly FormField[];

const { optional } = SETTINGS;
const tick = (value: boolean) => (value ? 'yes' : '');
const day = { example: SETTING.dayExample } as const;

function facts({ settings: s }: Of): Fields {
  return [
    { name: 'name', label: SETTING.name, value: s.name },
    { name: 'unitProgrammeName', label: SETTING.unitProgrammeName, value: s.unitProgrammeName },
    { name: 'introduction', label: SETTING.introduction, value: s.introduction, rows: 8, optional },
    { name: 'target', label: SETTING.target, value: formatNumber(s.target), inputMode: 'numeric' },
    { name: 'effectPeriod.from', label: SETTING.effectFrom, hint: SETTING.effectHint, value: formatDay(s.effectPeriod.from), ...day },
    { name: 'effectPeriod.to', label: SETTING.effectTo, value: formatDay(s.effectPeriod.to), ...day },
    { name: 'participationTargetPercent', label: SETTING.participation, value: String(s.participationTargetPercent).replace('.', ',') },
    { name: 'spreadSeconds', label: SETTING.spread, hint: SETTING.spreadHint, value: String(s.spreadSeconds), inputMode: 'numeric' },
    {
      name: 'aggregationUntil',
      label: SETTING.aggregation,
      hint: SETTING.aggregationHint,
      value: s.aggregationUntil === null ? '' : formatDay(s.aggregationUntil),
      optional,
      ...day,
    },
  ];
}

function criteria({ settings }: Of): Fields {
  let own = 0;
  const standing = settings.criteria.flatMap(({ code, text, used }, row): FormField[] => {
    const usedField = { name: `criteria.${row}.used`, label: SETTING.used, tick: true, value: tick(used) };
    if (text === null) return [{ ...usedField, heading: SETTING.letterCriterion(row + 1), hint: criterionWords({ code }) }];
    own += 1;
    const words = { name: `criteria.${row}.text`, label: SETTING.words, value: text, rows: 2, heading: SETTING.ownCriterion(own) };
    return [words, usedField];
  });
  const added = { name: `criteria.${settings.criteria.length}.text`, label: SETTING.newCriterion, hint: SETTING.newCriterionHint, rows: 2 };
  return [...standing, { ...added, optional, heading: SETTING.ownCriterion(own + 1) }];
}

type Choice = { code: string; text: string | null };

const choiceFields = (list: string, heading: string, choices: readonly Choice[], usual: (row: number) => string): FormField[] =>
  choices.flatMap(({ text }, row) => [
    {
      name: `${list}.${row}.text`,
      label: SETTING.ownName(usual(row)),
      value: text ?? '',
      optional,
      ...(row === 0 ? { heading, hint: SETTING.ownNameHint } : {}),
    },
    { name: `${list}.${row}.place`, label: SETTING.place(text ?? usual(row)), value: String(row + 1), inputMode: 'numeric' as const },
  ]);

function choices({ settings: { occupationGroups, sectors, levels } }: Of): Fields {
  const groupName = (row: number) => OCCUPATION_NAMES[occupationGroups[row]?.code ?? 'other'];
  const sectorName = (row: number) => SECTOR_NAMES[sectors[row]?.code ?? 'enterprise'];
  return [
    ...choiceFields('occupationGroups', SETTING.groups, occupationGroups, groupName),
    ...choiceFields('sectors', SETTING.sectors, sectors, sectorName),
    ...LEVEL_FIELDS.map((level, row) => ({
      name: `levels.${level}`,
      label: SETTING.ownName(levelName(level)),
      value: levels[level] ?? '',
      optional,
      ...(row === 0 ? { heading: SETTING.levels, hint: SETTING.ownNameHint } : {}),
    })),
  ];
}

function consent({ settings: { consent: own, name }, ownerName }: Of): Fields {
  const words = own ?? { notice: CONSENT.notice(ownerName, name), processing: CONSENT.processing, publicDisplay: CONSENT.publicDisplay };
  return [
    { name: 'consent.own', label: SETTING.ownConsent, hint: SETTING.ownConsentHint, tick: true, value: tick(own !== null) },
    { name: 'consent.notice', label: SETTING.notice, value: words.notice, rows: 8 },
    { name: 'consent.processing', label: SETTING.processing, value: words.processing, rows: 3 },
    { name: 'consent.publicDisplay', label: SETTING.publicDisplay, value: words.publicDisplay, rows: 3 },
  ];
}

const NOBODY = { name: '', position: '', phone: null, email: null };

function contacts({ settings }: Of): Fields {
  return [...settings.contacts, NOBODY].flatMap(({ name, position, phone, email }, row): FormField[] => {
    const isNew = row === settings.contacts.length;
    const heading = isNew ? SETTING.newContact : SETTING.contact(row + 1);
    return [
      { name: `contacts.${row}.name`, label: SETTING.contactName, value: name, heading, ...(isNew ? { optional } : {}) },
      { name: `contacts.${row}.position`, label: SETTING.contactPosition, value: position, optional },
      { name: `contacts.${row}.phone`, label: SETTING.contactPhone, value: phone ?? '', inputMode: 'tel', optional },
      { name: `contacts.${row}.email`, label: SETTING.contactEmail, value: email ?? '', optional },
    ];
  });
}

const FIELDS: Record<Exclude<SettingsSection, 'documents'>, (of: Of) => Fields> = {
  facts,
  criteria,
  choices,
  required: ({ settings }) =>
    OPTIONAL_FIELDS.map((name) => ({
      name: `required.${name}`,
      label: optionalFieldName(name),
      tick: true,
      value: tick(settings.required.includes(name)),
    })),
  consent,
  guide: ({ settings }) => [{ name: 'guide', label: SETTING.guide, hint: SETTING.guideHint, value: settings.guide, rows: 14, optional }],
  contacts,
  awards: ({ settings }) => [{ name: 'awards', label: SETTING.awards, value: (settings.awards ?? []).join('\n'), rows: 8, optional }],
};

/** The fields of a section's form with what holds now; their names are what `judgeSection` reads. */
export const sectionFields = (section: Exclude<SettingsSection, 'documents'>, of: Of): Fields => FIELDS[section](of);

/** The fields of one document, or of a new one. */
export function documentFields(paper: CampaignSettings['documents'][number] | undefined, file: FormField): Fields {
  return [
    { name: 'number', label: SETTING.documentNumber, value: paper?.number },
    { name: 'issuedOn', label: SETTING.documentDay, value: paper && formatDay(paper.issuedOn), ...day },
    { name: 'issuer', label: SETTING.issuer, value: paper?.issuer },
    { name: 'subject', label: SETTING.subject, value: paper?.subject, rows: 2 },
    { name: 'text', label: SETTING.documentText, value: paper?.text, rows: 8, optional },
    { ...file, hint: SETTING.documentFile(paper?.file?.name ?? null), optional },
    ...(paper ? [{ name: 'remove', label: SETTING.remove, hint: SETTING.removeHint, tick: true }] : []),
  ];
}
