import { PORTAL_ICON } from '#lib/messages/guide/words.ts';
import { PORTAL_ICONS } from '#lib/messages/paths.ts';

/** The campaign's icon as portals embed it, shown as it is. */
export const PORTAL_IMAGE = `${PORTAL_ICONS}/sang-kien.png`;
export const PORTAL_SIDE = 96;

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML to paste into another site (R18). `origin` without a last "/". */
export function portalSnippet(origin: string, address: string, campaignName: string): string {
  const alt = escapeAttribute(PORTAL_ICON.alt(campaignName));
  return `<a href="${address}"><img src="${origin}${PORTAL_IMAGE}" width="${PORTAL_SIDE}" height="${PORTAL_SIDE}" alt="${alt}"></a>`;
}
