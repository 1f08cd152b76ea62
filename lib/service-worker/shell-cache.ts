import { rscKey, SHELL_PAGES } from './route-of.ts';

/** A file with its revision; null when the name itself changes with the content. */
export type Precached = { url: string; revision: string | null };

const PREFIX = 'shell-';
const AT_ONCE = 6;

/** Names the cache after its content, so that two versions never mix. */
function shellCacheName(files: readonly Precached[]): string {
  const text = files.map((file) => `${file.url} ${file.revision}`).join('\n');
  const sum = [...text].reduce((total, symbol) => Math.imul(total ^ (symbol.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
  return `${PREFIX}${sum.toString(36)}`;
}

type Wanted = { key: string; url: string; immutable: boolean; headers: Record<string, string> };

/**
 * What the install must bring home: the files of the build, and the RSC payload of each shell page. The framework redirects a
 * payload request whose `_rsc` does not match its headers; without its other headers the value is empty.
 */
function wanted(files: readonly Precached[]): Wanted[] {
  const payloads = SHELL_PAGES.map((page) => ({ key: rscKey(page), url: `${page}?_rsc`, immutable: false, headers: { RSC: '1' } }));
  return [...files.map(({ url, revision }) => ({ key: url, url, immutable: revision === null, headers: {} })), ...payloads];
}

/** A redirected answer cannot serve a navigation, and an error page must never be kept as the page. */
async function fetchWhole(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok || response.redirected) throw new TypeError(`${url}: ${response.status}`);
  return response;
}

/** What an older version or an interrupted install already brought is not fetched again, when its name changes with its content. */
async function bring(cache: Cache, { key, url, immutable, headers }: Wanted): Promise<void> {
  const known = immutable ? await caches.match(key) : undefined;
  await cache.put(key, known ?? (await fetchWhole(url, { headers, cache: immutable ? 'default' : 'no-cache' })));
}

/** Fills the new cache beside the old one. Throws when anything is missing; the browser then tries again at a later visit. */
export async function fillShell(files: readonly Precached[]): Promise<void> {
  const cache = await caches.open(shellCacheName(files));
  const queue = wanted(files);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await bring(cache, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Removes old versions but the last one: a tab that did not agree to reload still asks for its files. */
export async function removeOldShells(files: readonly Precached[]): Promise<void> {
  const current = shellCacheName(files);
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== current);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

export async function keptInShell(files: readonly Precached[], key: string): Promise<Response | undefined> {
  const cache = await caches.open(shellCacheName(files));
  return await cache.match(key, { ignoreVary: true });
}

/** The kept answer of this version, of the version before it, and the network when the browser has cleared both. */
export async function fromShell(files: readonly Precached[], key: string, request: Request): Promise<Response> {
  const kept = (await keptInShell(files, key)) ?? (await caches.match(key, { ignoreVary: true }));
  return kept ?? (await fetch(request));
}
