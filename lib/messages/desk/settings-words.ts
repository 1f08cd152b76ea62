import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import { OCCUPATION_NAMES, SECTOR_NAMES } from '../form.ts';
import { formatDay, formatNumber } from '../format.ts';
import { USUAL_AWARDS } from '../guide/words.ts';
import { criterionWords } from '../readable.ts';
import { levelName, optionalFieldName, SETTING, SETTINGS } from './settings.ts';

/** `version`: what tells a change of words that are not kept. */
type Part = { term: string; words: (settings: CampaignSettings) => string; version?: (settings: CampaignSettings) => number };

const lines = (list: readonly string[]) => list.join('\n');
const decimal = (value: number) => String(value).replace('.', ',');

const PARTS: Record<SettingsSection, readonly Part[]> = {
  facts: [
    { term: SETTING.name, words: ({ name }) => name },
    { term: SETTING.unitProgrammeName, words: ({ unitProgrammeName }) => unitProgrammeName },
    { term: SETTING.introduction, words: ({ introduction }) => introduction },
    { term: SETTING.target, words: ({ target }) => formatNumber(target) },
    { term: 'Thời gian tính hiệu quả', words: ({ effectPeriod: { from, to } }) => `${formatDay(from)} – ${formatDay(to)}` },
    { term: SETTING.participation, words: ({ participationTargetPercent }) => decimal(participationTargetPercent) },
    { term: SETTING.spread, words: ({ spreadSeconds }) => formatNumber(spreadSeconds) },
    { term: 'Hạn tổng hợp của cán bộ', words: ({ aggregationUntil }) => (aggregationUntil === null ? '' : formatDay(aggregationUntil)) },
  ],
  criteria: [{ term: 'Tiêu chí', words: ({ criteria }) => lines(criteria.filter(({ used }) => used).map(criterionLine)) }],
  choices: [
    {
      term: SETTING.groups,
      words: ({ occupationGroups }) => lines(occupationGroups.map(({ code, text }) => text ?? OCCUPATION_NAMES[code])),
    },
    { term: SETTING.sectors, words: ({ sectors }) => lines(sectors.map(({ code, text }) => text ?? SECTOR_NAMES[code])) },
    {
      term: SETTING.levels,
      words: ({ levels }) =>
        lines([
          levels.topUnitCode ?? levelName('topUnitCode'),
          levels.subordinateUnitCode ?? levelName('subordinateUnitCode'),
          levels.grassrootsUnitCode ?? levelName('grassrootsUnitCode'),
        ]),
    },
  ],
  required: [{ term: 'Mục bắt buộc', words: ({ required }) => lines(required.map(optionalFieldName)) }],
  consent: [
    {
      term: 'Lời đồng ý',
      words: ({ consent }) =>
        consent === null
          ? 'Lời có sẵn (bản số 1)'
          : lines([`Bản số ${consent.version}`, consent.notice, consent.processing, consent.publicDisplay]),
    },
  ],
  guide: [{ term: 'Hướng dẫn', words: ({ guide }) => guide }],
  contacts: [
    { term: 'Liên hệ', words: ({ contacts }) => lines(contacts.map(contactLine)), version: ({ contactVersions }) => contactVersions },
  ],
  awards: [{ term: 'Hình thức', words: ({ awards }) => lines(awards ?? USUAL_AWARDS) }],
  documents: [{ term: 'Văn bản', words: ({ documents }) => lines(documents.map(documentLine)) }],
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const criterionLine = ({ code, text }: CampaignSettings['criteria'][number]) => capital(criterionWords({ code, text: text ?? undefined }));

function contactLine({ name, position, phone, email }: CampaignSettings['contacts'][number]): string {
  return [name, position, phone, email].filter(Boolean).join(', ');
}

function documentLine({ number, issuedOn, issuer, subject, file }: CampaignSettings['documents'][number]): string {
  return `${number} ngày ${formatDay(issuedOn)}, ${issuer}: ${subject}${file === null ? '' : ` (${file.name})`}`;
}

/** What a section holds, part by part, in words. */
export function sectionRows(section: SettingsSection, settings: CampaignSettings): { term: string; detail: string }[] {
  return PARTS[section].map(({ term, words }) => ({ term, detail: words(settings) || SETTINGS.nothing }));
}

const SHORT = 90;

/** What one version has otherwise than the one before, a sentence for each part. */
export function settingsDifferences(before: CampaignSettings, after: CampaignSettings): string[] {
  return Object.values(PARTS)
    .flat()
    .flatMap(({ term, words, version }) => {
      if (version) return version(before) === version(after) ? [] : [`${term}: đã đổi`];
      const [was, is] = [words(before), words(after)];
      return was === is ? [] : [`${term}: ${difference(was, is)}`];
    });
}

function difference(was: string, is: string): string {
  if (was.length <= SHORT && is.length <= SHORT && !`${was}${is}`.includes('\n'))
    return `${was || SETTINGS.nothing} → ${is || SETTINGS.nothing}`;
  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
  const [old, now] = [linesOf(was), linesOf(is)];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `bỏ “${cut(line)}”`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `thêm “${cut(line)}”`);
  return [...gone, ...come].slice(0, 6).join('; ') || 'đổi thứ tự';
}

const cut = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);
