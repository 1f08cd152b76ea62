import { SETTINGS_SECTIONS, type SettingsSection } from '#lib/contracts/settings-section.ts';
import { DESK_PATHS, DESK_QUERY } from '../paths.ts';

type Typed = { slug: string; [name: string]: string };

/** Typed fields go into the address, the empty ones not. */
function withTyped(path: string, { slug: _, ...typed }: Typed): string {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  return `${path}?${query}`;
}

const pageOf = (slug: string) => `${DESK_PATHS.campaigns}/${encodeURIComponent(slug)}`;

/** One campaign; `done`: what has just been decided. */
export const campaignDeskPath = (slug: string, done: 'window' | 'permit' | 'created' | null = null) =>
  done === null ? pageOf(slug) : `${pageOf(slug)}?${DESK_QUERY.done}=${done}`;

export const SETTINGS_ORDER = SETTINGS_SECTIONS;

const SECTION_FOLDER: Record<SettingsSection, string> = {
  facts: 'thong-tin',
  criteria: 'tieu-chi',
  choices: 'lua-chon',
  required: 'muc-bat-buoc',
  consent: 'dong-y',
  guide: 'huong-dan',
  contacts: 'lien-he',
  awards: 'khen-thuong',
  documents: 'van-ban',
};

/** Everything a campaign tells and asks; `done`: which section has just been published. */
export const settingsPath = (slug: string, done: SettingsSection | null = null) =>
  `${pageOf(slug)}/noi-dung${done === null ? '' : `?${DESK_QUERY.done}=${done}`}`;
/** The form of one section. */
export const settingsSectionPath = (slug: string, section: SettingsSection) => `${settingsPath(slug)}/${SECTION_FOLDER[section]}`;
export const sectionInPath = (folder: string): SettingsSection | null =>
  SETTINGS_SECTIONS.find((section) => SECTION_FOLDER[section] === folder) ?? null;
export const settingsCall = (slug: string, section: SettingsSection) =>
  `/api/campaigns/${encodeURIComponent(slug)}/settings?section=${section}`;
export const documentsCall = (slug: string) => `/api/campaigns/${encodeURIComponent(slug)}/documents`;
/** The form of one document: by its place in the list, or a new one. */
export const documentFormPath = (slug: string, at: string) =>
  `${settingsSectionPath(slug, 'documents')}?${DESK_QUERY.what}=${encodeURIComponent(at)}`;

/** The form of a change of hours and, once it is filled in, its consequences and their confirmation. */
export const windowChangePath = (asked: Typed) => withTyped(`${pageOf(asked.slug)}/gio-nhan`, asked);
export const windowChangeCall = (asked: Typed) => withTyped(`/api/campaigns/${encodeURIComponent(asked.slug)}/window`, asked);
/** The same for one unit's late texts. */
export const latePermitPath = (asked: Typed) => withTyped(`${pageOf(asked.slug)}/nop-muon`, asked);
export const latePermitCall = (asked: Typed) => withTyped(`/api/campaigns/${encodeURIComponent(asked.slug)}/late-permits`, asked);
