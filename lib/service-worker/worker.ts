import { routeOf } from './route-of.ts';
import { forgetPages, otherPage, serverPage, serverPayload } from './server-page.ts';
import { fillShell, fromShell, keptInShell, type Precached, removeOldShells } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST: readonly Precached[] };

/*
 * It caches, it does not sync. Install brings the shell home; a new version waits until a person agrees ("skip-waiting"), so the
 * page someone is writing on is never swapped. The outbox is the pages' business: no platform can be woken at a set hour.
 */
const files = self.__SW_MANIFEST;
const precached = new Set(files.map((file) => file.url));

self.addEventListener('install', (event) => event.waitUntil(fillShell(files)));

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([removeOldShells(files), forgetPages()]).then(() => self.clients.claim())),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'skip-waiting') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, headers } = request;
  const asked = {
    method,
    url,
    navigation: mode === 'navigate',
    rsc: headers.has('rsc'),
    prefetch: headers.has('next-router-prefetch') || headers.has('next-router-segment-prefetch'),
  };
  const route = routeOf(asked, self.location.origin, precached);
  if (route.kind === 'cached') event.respondWith(fromShell(files, route.key, request));
  if (route.kind === 'server-payload') event.respondWith(serverPayload(request));
  if (route.kind === 'other-page') event.respondWith(otherPage(request, () => keptInShell(files, route.fallback)));
  if (route.kind === 'server-page') {
    const page = { ...route, fallback: () => keptInShell(files, route.fallback) };
    event.respondWith(serverPage(request, page, (work) => event.waitUntil(work)));
  }
});
