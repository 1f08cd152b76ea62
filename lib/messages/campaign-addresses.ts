import { DESK_PATHS, PATHS, PORTAL_ICONS, WORD_TEMPLATE_PATH } from './paths.ts';

export const CAMPAIGNS_CALL = '/api/campaigns';

/** The file of a campaign's document. */
export const campaignDocumentPath = (slug: string, id: string) => `/api/campaigns/${encodeURIComponent(slug)}/documents/${id}`;

const FILES = [PORTAL_ICONS, WORD_TEMPLATE_PATH, '/api', '/q', '/sw.js', '/icons', '/screenshots'];

/** Does an address of this key (`slugKey`) lead elsewhere than to a campaign? */
export function isTakenAddress(slugKey: string): boolean {
  const known = [...Object.values(PATHS), ...Object.values(DESK_PATHS), ...FILES];
  return known.some((path) => path.split('/')[1]?.replace(/[^a-z0-9]/g, '') === slugKey);
}
