/** Pages that are the same for everybody: precached at install, answered from the cache, their query read by the page itself. */
export const SHELL_PAGES: readonly string[] = ['/', '/soan', '/cua-toi', '/theo-doi', '/huong-dan', '/bien-nhan', '/nhan-ban-nhap'];

/** Pages the server renders for one code, and the shell page that can read the code from the address when it does not answer. */
const SERVER_PAGES = [
  { prefix: '/q/', fallback: '/soan', kept: true },
  { prefix: '/bien-nhan/', fallback: '/bien-nhan', kept: false },
] as const;

/** Under which name the cache holds the RSC payload of a shell page. */
export const rscKey = (page: string) => `${page}?rsc`;

export type Asked = { method: string; url: string; navigation: boolean; rsc: boolean; prefetch: boolean };

type Route =
  | { kind: 'none' }
  | { kind: 'cached'; key: string }
  | { kind: 'server-page'; path: string; fallback: string; kept: boolean }
  | { kind: 'server-payload' }
  | { kind: 'other-page'; fallback: string };

const NONE: Route = { kind: 'none' };

function pageRoute(path: string): Route {
  if (SHELL_PAGES.includes(path)) return { kind: 'cached', key: path };
  const page = SERVER_PAGES.find(({ prefix }) => path.startsWith(prefix) && path.length > prefix.length);
  return page ? { kind: 'server-page', path, fallback: page.fallback, kept: page.kept } : { kind: 'other-page', fallback: '/' };
}

function payloadRoute(path: string): Route {
  const page = pageRoute(path);
  if (page.kind === 'cached') return { kind: 'cached', key: rscKey(path) };
  return page.kind === 'server-page' ? { kind: 'server-payload' } : NONE;
}

/**
 * What the worker does with a request; `none` leaves it to the browser, untouched: everything but GET, other origins and `/api`. A page
 * it does not know, as a campaign's typed address, is the server's; only without a network the start page stands in. `precached` are the paths (with query) of the files kept at install; a file of an older build is
 * looked for too.
 */
export function routeOf(asked: Asked, origin: string, precached: ReadonlySet<string>): Route {
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || url.origin !== origin || url.pathname.startsWith('/api/')) return NONE;
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname;
  if (asked.navigation) return pageRoute(path);
  if (asked.rsc) return asked.prefetch ? NONE : payloadRoute(path);
  const file = url.pathname + url.search;
  return precached.has(file) || path.startsWith('/_next/static/') ? { kind: 'cached', key: file } : NONE;
}
