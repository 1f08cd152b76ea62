import type { CampaignSettings } from './campaign-settings.ts';

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
