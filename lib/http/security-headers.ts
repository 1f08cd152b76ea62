import 'server-only';
import { DESK_PATHS, PATHS, PORTAL_ICONS, WORD_TEMPLATE_PATH } from '#lib/messages/paths.ts';
import type { ScriptHashes } from './script-hashes.ts';

/** What a page may do is only what it does: nothing of another site, no script that was not built or signed here, in no frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];
/** What is no page does nothing at all, should somebody open it as one. */
const NO_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The service worker is ruled by the headers of its own file. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a page could ask a person for and this program never does. The clipboard is left as browsers have it: copy buttons write to it. */
const DENIED = [
  ...['browsing-topics', 'camera', 'display-capture', 'geolocation', 'hid', 'idle-detection', 'microphone', 'midi'],
  ...['payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
];
const PERMISSIONS = DENIED.map((name) => `${name}=()`).join(', ');

const TWO_YEARS_S = 63_072_000;

/** Files beside the pages. A first visit fetches some: each byte of a header counts there. */
const FILES = [
  ...['/icon.svg', '/apple-icon.png', '/favicon.ico', '/icons', '/screenshots', '/manifest.webmanifest', '/robots.txt'],
  WORD_TEMPLATE_PATH,
];

/** Of these pages the address itself is worth keeping to oneself: it names a receipt, or opens a draft. */
const SECRET_ADDRESSES = [PATHS.track, PATHS.receipts, PATHS.receive];
/**
 * No other site learns these addresses: the plain form comes back under a key in its own, and those of officers and admins are nobody's
 * business. Their doors must still see from where a form was sent.
 */
const FORM_ADDRESSES = [PATHS.writePlain, PATHS.submitPlain, DESK_PATHS.officer, DESK_PATHS.admin, DESK_PATHS.takeOver];

const isUnder = (path: string, roots: readonly string[]) => roots.some((root) => path === root || path.startsWith(`${root}/`));

function referrerOf(path: string): string {
  if (isUnder(path, SECRET_ADDRESSES)) return 'no-referrer';
  return isUnder(path, FORM_ADDRESSES) ? 'same-origin' : 'strict-origin-when-cross-origin';
}

export type Site = { https: boolean; hashes: ScriptHashes };

/** Before anything is built: no page has a script inside. */
export const NO_SITE: Site = { https: false, hashes: { pages: {}, errors: [] } };

/** A page made beforehand says which scripts it was made with; every other carries the nonce of its request, or is a page for errors. */
function scriptsOf(path: string, nonce: string, { pages, errors }: ScriptHashes): string {
  const made = pages[path];
  const allowed = made === undefined ? [`nonce-${nonce}`, ...errors] : made;
  return ["script-src 'self'", ...allowed.map((one) => `'${one}'`)].join(' ');
}

function pageHeaders(path: string, nonce: string, { https, hashes }: Site): Record<string, string> {
  const policy = [...PAGE_POLICY, scriptsOf(path, nonce, hashes), ...(https ? ['upgrade-insecure-requests'] : [])];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': referrerOf(path),
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': PERMISSIONS,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function ownHeaders(path: string, nonce: string, site: Site): Record<string, string> {
  if (isUnder(path, ['/api'])) return { 'Content-Security-Policy': NO_PAGE_POLICY, 'Cross-Origin-Resource-Policy': 'same-origin' };
  if (isUnder(path, [PORTAL_ICONS])) return { 'Content-Security-Policy': NO_PAGE_POLICY, 'Cross-Origin-Resource-Policy': 'cross-origin' };
  if (isUnder(path, FILES)) return { 'Content-Security-Policy': NO_PAGE_POLICY };
  if (path === '/sw.js') return { 'Content-Security-Policy': WORKER_POLICY };
  return isUnder(path, ['/_next/static']) ? {} : pageHeaders(path, nonce, site);
}

/**
 * The headers of every answer by its path, without query: one table for pages, data, files and errors. `nonce` is fresh for each
 * request. Other sites may show the icon of a campaign (R18) and nothing else.
 */
export function securityHeaders(path: string, nonce: string, site: Site): Record<string, string> {
  return {
    ...ownHeaders(path, nonce, site),
    'X-Content-Type-Options': 'nosniff',
    ...(site.https ? { 'Strict-Transport-Security': `max-age=${TWO_YEARS_S}` } : {}),
  };
}

/** The nonce that a policy asks of scripts, if it asks for one. */
export function nonceIn(policy: string | null | undefined): string | null {
  return /'nonce-([\w-]+)'/.exec(policy ?? '')?.[1] ?? null;
}
