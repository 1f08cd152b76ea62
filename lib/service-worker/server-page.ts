const PAGES = 'pages';
const MOST_PAGES = 10;
const PATIENCE_MS = 4_000;

async function keep(path: string, response: Response): Promise<void> {
  const cache = await caches.open(PAGES);
  await cache.delete(path);
  if (!response.ok || response.redirected) return;
  await cache.put(path, response);
  const paths = await cache.keys();
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST_PAGES)).map((old) => cache.delete(old)));
}

async function kept(path: string): Promise<Response | undefined> {
  return await (await caches.open(PAGES)).match(path, { ignoreVary: true });
}

/** Pages kept by an older version name scripts that this one may not have: a new version starts without them. */
export async function forgetPages(): Promise<void> {
  await caches.delete(PAGES);
}

/** Null when the network failed, broke down, or lets a person wait too long. */
function inTime(asking: Promise<Response>): Promise<Response | null> {
  const answered = asking.then((response) => (response.status >= 500 ? null : response)).catch(() => null);
  return Promise.race([answered, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))]);
}

type ServerPage = { path: string; kept: boolean; fallback: () => Promise<Response | undefined> };

/**
 * Network first. When it does not answer within four seconds: the same page as seen last, else the shell page that reads the code
 * from the address. A late answer still renews what is kept; a page that is gone (404, 410) is no longer kept.
 */
export async function serverPage(request: Request, page: ServerPage, waitUntil: (work: Promise<unknown>) => void): Promise<Response> {
  const asking = fetch(request);
  const renewing = asking.then((response) => (page.kept && response.status < 500 ? keep(page.path, response.clone()) : undefined));
  waitUntil(renewing.catch(() => undefined));
  return (await inTime(asking)) ?? (page.kept ? await kept(page.path) : undefined) ?? (await page.fallback()) ?? (await asking);
}

/** Whatever the server says, however long it takes; the stand-in only when it cannot be reached at all. */
export async function otherPage(request: Request, fallback: () => Promise<Response | undefined>): Promise<Response> {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const standIn = await fallback();
    if (standIn) return standIn;
    throw unreachable;
  }
}

/**
 * The payload of such a page, for a link inside the app. Without a network it is an empty text: the router takes that as "load
 * the page itself", and the page then falls back as above.
 */
export async function serverPayload(request: Request): Promise<Response> {
  return (await inTime(fetch(request))) ?? new Response('', { headers: { 'Content-Type': 'text/plain' } });
}
