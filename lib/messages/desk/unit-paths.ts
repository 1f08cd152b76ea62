import { DESK_PATHS, DESK_QUERY, QUERY } from '../paths.ts';

type Query = Readonly<Record<string, string | null | undefined>>;

function withQuery(path: string, query: Query): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) said.set(name, value);
  return said.size === 0 ? path : `${path}?${said}`;
}

/** Names in the query of these pages. */
export const UNIT_QUERY = { within: 'trong' } as const;

type AskedLevel = { within?: string | null; search?: string | null; page?: number };

/** The units right below one, or found below it; without a unit those of the account itself. */
export const unitTreePath = ({ within, search, page = 1 }: AskedLevel = {}) =>
  withQuery(DESK_PATHS.units, {
    [UNIT_QUERY.within]: within,
    [QUERY.search]: search,
    [DESK_QUERY.page]: page === 1 ? null : String(page),
  });

/** Everything about one unit; `done`: what has just been written. */
export const unitDeskPath = (code: string, done: string | null = null) =>
  withQuery(`${DESK_PATHS.units}/${encodeURIComponent(code)}`, { [DESK_QUERY.done]: done });

const call = (code: string, what: string) => `/api/units/${encodeURIComponent(code)}/${what}`;

/** Pages that write one part of a unit, and what they call. */
export const unitSettingsPath = (code: string) => `${unitDeskPath(code)}/van-ban`;
export const unitSettingsCall = (code: string) => call(code, 'settings');
export const memberCountsPath = (code: string) => `${unitDeskPath(code)}/doan-vien`;
export const memberCountsCall = (code: string) => call(code, 'member-counts');
export const workplacesPath = (code: string) => `${unitDeskPath(code)}/noi-lam-viec`;
export const workplacesCall = (code: string) => call(code, 'workplaces');
/** Whom to turn to at a unit, and one of them; `moi`: somebody new. `done`: what has just been written. */
export const contactsPath = (code: string, done: string | null = null) =>
  withQuery(`${unitDeskPath(code)}/dau-moi`, { [DESK_QUERY.done]: done });
export const NEW_CONTACT = 'moi';
export const contactPath = (code: string, id: string) => `${contactsPath(code)}/${id}`;
export const contactCall = (code: string, id: string) => call(code, `contacts/${id}`);
export const removeContactCall = (code: string, id: string) => call(code, `contacts/${id}/remove`);

/** Tables of units: uploading one for a unit and what stands below it, and one that was uploaded. */
export const unitImportsPath = (code: string | null = null) => withQuery(`${DESK_PATHS.units}/nhap`, { [DESK_QUERY.unit]: code });
export const unitImportPath = (id: string, query: Query = {}) => withQuery(`${DESK_PATHS.units}/nhap/${id}`, query);
export const newUnitImportCall = (code: string) => call(code, 'imports');
export const unitImportCall = (id: string) => `/api/unit-imports/${id}`;
export const confirmImportCall = (id: string) => `/api/unit-imports/${id}/confirm`;
export const importVerdictsCall = (id: string) => `/api/unit-imports/${id}/verdicts`;
export const UNIT_TEMPLATE_CALL = '/api/unit-imports/template';
export const unitExportCall = (code: string) => call(code, 'export');

type AskedChange = { code: string; [name: string]: string };

/** The form of a change of the tree and, once it is filled in, its consequences and their confirmation. */
export const unitChangePath = ({ code, ...typed }: AskedChange) => withQuery(`${unitDeskPath(code)}/thay-doi`, typed);
export const unitChangeCall = ({ code, ...typed }: AskedChange) => withQuery(call(code, 'changes'), typed);
export const cancelChangeCall = (code: string, id: string) => call(code, `changes/${id}/cancel`);
