import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Asked, routeOf, rscKey } from '#lib/service-worker/route-of.ts';
import { forgetPages, otherPage, serverPage, serverPayload } from '#lib/service-worker/server-page.ts';
import { fillShell, fromShell, keptInShell, removeOldShells } from '#lib/service-worker/shell-cache.ts';
import { headLinksIn, staticFilesNeededBy } from '#lib/service-worker/shell-files.js';
import { CacheStorageOfTests } from './support/cache-storage.ts';

const ORIGIN = 'https://host';
const PRECACHED = new Set(['/', '/soan', '/icon.svg?1']);
const asked = (path: string, facts: Partial<Asked> = {}): Asked => {
  return { method: 'GET', url: new URL(path, ORIGIN).href, navigation: false, rsc: false, prefetch: false, ...facts };
};
const route = (path: string, facts?: Partial<Asked>) => routeOf(asked(path, facts), ORIGIN, PRECACHED);
const NONE = { kind: 'none' };
const NAVIGATION = { navigation: true };

describe('the worker never touches', () => {
  test.each([
    ['a submission', '/api/initiatives/x', { method: 'PUT' }],
    ['the plain form', '/nop', { method: 'POST', navigation: true }],
    ['anything but GET, even on a shell page', '/soan', { method: 'POST' }],
    ['the API', '/api/campaign', {}],
    ['the API opened as a page', '/api/openapi.json', NAVIGATION],
    ['another origin', 'https://other/soan', NAVIGATION],
    ['a link inside the app to a page it does not know', '/soan-don-gian?q=7K3M92XH', { rsc: true }],
    ['a prefetch of a part of a page', '/soan', { rsc: true, prefetch: true }],
    ['files it did not bring', '/bieu-tuong/x.png', {}],
  ])('%s', (_name, path, facts) => {
    expect(route(path, facts)).toEqual(NONE);
  });
});

describe('the worker answers', () => {
  const shell = (key: string) => ({ kind: 'cached', key });
  test.each([
    ['a shell page', '/soan', NAVIGATION, shell('/soan')],
    ['whatever its query says', '/soan?q=7K3M92XH&x=1', NAVIGATION, shell('/soan')],
    ['with a last slash too', '/theo-doi/', NAVIGATION, shell('/theo-doi')],
    ['the start page', '/?source=icon', NAVIGATION, shell('/')],
    ['a soft navigation to it', '/soan?q=1&_rsc=abc', { rsc: true }, shell(rscKey('/soan'))],
    ['a file of the build', '/icon.svg?1', {}, shell('/icon.svg?1')],
    ['a script of this build or the one before', '/_next/static/chunks/old.js', {}, shell('/_next/static/chunks/old.js')],
    ['a scanned code', '/q/7K3M92XH', NAVIGATION, { kind: 'server-page', path: '/q/7K3M92XH', fallback: '/soan', kept: true }],
    [
      'a receipt',
      '/bien-nhan/7K3M-92XH',
      NAVIGATION,
      { kind: 'server-page', path: '/bien-nhan/7K3M-92XH', fallback: '/bien-nhan', kept: false },
    ],
    ['a campaign’s typed address', '/75nghin-sangkien/', NAVIGATION, { kind: 'other-page', fallback: '/' }],
    ['a page whose name only begins like a shell page', '/soanx', NAVIGATION, { kind: 'other-page', fallback: '/' }],
    ['officers’ pages', '/can-bo', NAVIGATION, { kind: 'other-page', fallback: '/' }],
    ['a link to such a page', '/q/7K3M92XH?_rsc=1', { rsc: true }, { kind: 'server-payload' }],
  ])('%s', (_name, path, facts, expected) => {
    expect(route(path, facts)).toEqual(expected);
  });
});

const answer = (text: string, status = 200) => new Response(text, { status });
function network(answers: Record<string, () => Response | Promise<Response>>) {
  const fetching = vi.fn(async (asked: string | Request, _init?: RequestInit) => {
    const path = typeof asked === 'string' ? asked : new URL(asked.url).pathname;
    const found = answers[path];
    if (!found) throw new TypeError('Failed to fetch');
    return await found();
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SHELL = ['/', '/soan', '/cua-toi', '/theo-doi', '/huong-dan', '/bien-nhan', '/nhan-ban-nhap'];
const files = (version: string) => [...SHELL.map((url) => ({ url, revision: version })), { url: '/_next/static/a.js', revision: null }];
const online = () =>
  network(
    Object.fromEntries([...SHELL.flatMap((page) => [page, `${page}?_rsc`]), '/_next/static/a.js'].map((url) => [url, () => answer(url)])),
  );

describe('installing', () => {
  test('brings every page, its payload and its files home, payloads asked as the router asks', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    const fetching = online();
    await fillShell(files('1'));
    expect(await (await keptInShell(files('1'), rscKey('/soan')))?.text()).toBe('/soan?_rsc');
    expect(fetching).toHaveBeenCalledWith('/soan?_rsc', { headers: { RSC: '1' }, cache: 'no-cache' });
  });

  test('fails whole when one file fails or is redirected to a login page', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    online();
    const redirected = Object.defineProperty(answer('login'), 'redirected', { value: true });
    for (const bad of [() => answer('gone', 404), () => redirected]) {
      network({ '/': bad });
      await expect(fillShell(files('1'))).rejects.toThrow(TypeError);
    }
  });

  test('takes files whose names change with their content from the version before, and pages anew', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    online();
    await fillShell(files('1'));
    const again = online();
    await fillShell(files('2'));
    const fetched = again.mock.calls.map(([path]) => path);
    expect([fetched.includes('/_next/static/a.js'), fetched.includes('/soan')]).toEqual([false, true]);
  });

  test('keeps the version before for tabs that did not reload, and no older one', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    online();
    for (const version of ['1', '2', '3']) await fillShell(files(version));
    await removeOldShells(files('3'));
    expect(await caches.keys()).toHaveLength(2);
    expect(await keptInShell(files('1'), '/soan')).toBeUndefined();
    network({});
    expect(await (await fromShell(files('3'), '/_next/static/a.js', new Request(`${ORIGIN}/x`))).text()).toBe('/_next/static/a.js');
  });
});

describe('a scanned code', () => {
  const request = new Request(`${ORIGIN}/q/7K3M92XH`);
  const page = { path: '/q/7K3M92XH', kept: true, fallback: async () => answer('shell') };
  const late: Promise<unknown>[] = [];
  const ask = async (facts: Partial<typeof page> = {}) =>
    (await serverPage(request, { ...page, ...facts }, (work) => late.push(work))).text();
  const settled = () => Promise.all(late.splice(0));

  test('shows the server’s page, and the same one when the network is gone', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({ '/q/7K3M92XH': () => answer('the unit') });
    expect(await ask()).toBe('the unit');
    await settled();
    network({});
    expect(await ask()).toBe('the unit');
  });

  test('never seen before falls back to the form that reads the code from the address', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({});
    expect(await ask()).toBe('shell');
  });

  test('is not waited for longer than four seconds, and a late answer serves the next visit', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    vi.useFakeTimers();
    let arrive = (_response: Response) => {};
    network({
      '/q/7K3M92XH': () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    const asking = ask();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await asking).toBe('shell');
    arrive(answer('late'));
    await settled();
    network({});
    expect(await ask()).toBe('late');
  });

  test('that was revoked says so, and is kept no longer', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({ '/q/7K3M92XH': () => answer('the unit') });
    await ask();
    await settled();
    network({ '/q/7K3M92XH': () => answer('revoked', 410) });
    expect(await ask()).toBe('revoked');
    await settled();
    network({});
    expect(await ask()).toBe('shell');
  });

  test('kept by an older version goes with it: its scripts may be gone', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({ '/q/7K3M92XH': () => answer('the unit') });
    await ask();
    await settled();
    await forgetPages();
    network({});
    expect(await ask()).toBe('shell');
  });

  test('on a server in trouble shows what was seen last', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({ '/q/7K3M92XH': () => answer('the unit') });
    await ask();
    await settled();
    network({ '/q/7K3M92XH': () => answer('error', 503) });
    expect(await ask()).toBe('the unit');
  });

  test('as a link inside the app becomes a page load when there is no network', async () => {
    network({});
    const payload = await serverPayload(request);
    expect([payload.status, payload.headers.get('content-type'), await payload.text()]).toEqual([200, 'text/plain', '']);
  });

  test('keeps ten pages and no receipt', async () => {
    vi.stubGlobal('caches', new CacheStorageOfTests());
    network({ '/q/7K3M92XH': () => answer('the unit') });
    for (let i = 0; i < 12; i += 1) {
      await ask({ path: `/q/${i}` });
      await settled();
    }
    await ask({ path: '/bien-nhan/X', kept: false });
    await settled();
    const pages = await (await caches.open('pages')).keys();
    expect(pages.map((kept) => new URL(kept.url).pathname)).toEqual(Array.from({ length: 10 }, (_, i) => `/q/${i + 2}`));
  });
});

describe('a page it does not know', () => {
  const request = new Request(`${ORIGIN}/75nghin-sangkien`);
  const start = async () => answer('start page');

  test('is what the server says, an error too', async () => {
    network({ '/75nghin-sangkien': () => answer('the campaign') });
    expect(await (await otherPage(request, start)).text()).toBe('the campaign');
    network({ '/75nghin-sangkien': () => answer('trouble', 503) });
    expect((await otherPage(request, start)).status).toBe(503);
  });

  test('becomes the start page without a network, and the browser’s own error when nothing is kept', async () => {
    network({});
    expect(await (await otherPage(request, start)).text()).toBe('start page');
    await expect(otherPage(request, async () => undefined)).rejects.toThrow(TypeError);
  });
});

describe('the list of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sk-build-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('follows scripts that load scripts, and leaves out what only old browsers or other rooms use', () => {
    write('static/chunks/a.js', 'load("static/chunks/lazy.js")');
    write('static/chunks/lazy.js', 'load("static/chunks/a.js", "static/chunks/gone.js")');
    for (const other of ['old', 'officer']) write(`static/chunks/${other}.js`, '');
    const html = '<script src="/_next/static/chunks/a.js"></script><script src="/_next/static/chunks/old.js" noModule=""></script>';
    expect([...staticFilesNeededBy([html], folder)].sort()).toEqual(['static/chunks/a.js', 'static/chunks/lazy.js']);
  });

  test('has the icons and the manifest of the page’s head', () => {
    const head =
      '<link rel="manifest" href="/manifest.webmanifest"/><link rel="icon" href="/icon.svg?a=1&amp;b=2" sizes="any"/><link rel="stylesheet" href="/x.css"/>';
    expect(headLinksIn([head, head])).toEqual(['/manifest.webmanifest', '/icon.svg?a=1&b=2']);
  });
});
