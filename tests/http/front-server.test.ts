import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { codeFromValues } from '#lib/domain/reference.ts';
import { createFrontServer, type Front } from '#lib/http/front-server.ts';
import { countOne, WRITES_OF_ADDRESS } from '#lib/http/limits.ts';
import { trustedProxies } from '#lib/http/trusted-proxies.ts';
import { VISITOR_HEADER } from '#lib/http/visitor-address.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { BUSY } from '#lib/messages/shell.ts';
import { loadDoors } from '#scripts/doors.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { listening } from '#tests/support/listening.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { sourceFiles } from '#tests/support/source-files.ts';

const doors = await loadDoors();
const running: Server[] = [];
let seen: IncomingHttpHeaders | undefined;
let campaignId = '';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  globalThis.sangKienCounts?.clear();
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
});
afterEach(() => {
  vi.useRealTimers();
  for (const server of running.splice(0)) server.close().closeAllConnections();
});

async function front(more: Partial<Front> = {}): Promise<string> {
  const pages: Front['pages'] = (asked, answer) => {
    seen = asked.headers;
    answer.end('page');
  };
  const server = createFrontServer({ doors, pages, proxies: trustedProxies(''), ...more });
  running.push(server);
  return listening(server);
}

const put = (origin: string, visitor: string, id: string = randomUUID()) =>
  fetch(`${origin}/api/initiatives/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': visitor },
    body: JSON.stringify(aSubmission(campaignId)),
  });

test('every route file is a door, and whatever else is under /api hears a problem', async () => {
  const files = sourceFiles('app/api').filter((path) => path.endsWith('/route.ts'));
  expect([...doors.keys()].sort()).toEqual(files.map((path) => path.slice('app'.length, -'/route.ts'.length)).sort());
  const origin = await front();
  for (const path of ['/api', '/api/', '/api/nothing', '/api/initiatives', '/api/initiatives/a/b', '/api/posters/%E0%A4%A']) {
    const answer = await fetch(origin + path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json']);
  }
});

test('pages and files are left to the framework', async () => {
  const origin = await front();
  for (const path of ['/', '/soan?q=ABC', '/apix', '/_next/static/a.js', '/nop'])
    expect(await (await fetch(origin + path)).text()).toBe('page');
});

test('a page that fails past the framework is one failed page, not the end of the server', async () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const origin = await front({ pages: () => Promise.reject(new Error('secret of the page')) });
  expect((await fetch(origin)).status).toBe(500);
  expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
  expect(log.mock.calls.map(([line]) => String(line)).join()).toMatch(/page-failed(?!.*secret)/);
  log.mockRestore();
});

test('HEAD is GET without its body', async () => {
  const answer = await fetch(`${await front()}/api/health/live`, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '17', '']);
});

test('long answers are packed for those who can unpack them', async () => {
  const address = `${await front()}/api/openapi.json`;
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'accept-encoding']);
  const packed = await fetch(address, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.json()).toEqual(await plain.json());
});

test('a proxy of this machine is believed, a header that names a visitor never', async () => {
  const origin = await front();
  await fetch(origin, { headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'sk.example', [VISITOR_HEADER]: '1.1.1.1' } });
  expect([seen?.[VISITOR_HEADER], seen?.['x-forwarded-host']]).toEqual(['203.0.113.9', 'sk.example']);
  await fetch(origin, { headers: { [VISITOR_HEADER]: '1.1.1.1' } });
  expect(seen?.[VISITOR_HEADER]).toBeUndefined();
});

test('beyond its bounds it asks to come back instead of letting people wait: phones in a problem, people in words, a sent form without leaving it', async () => {
  const held: (() => void)[] = [];
  const slow: Front['pages'] = (_, answer) => void held.push(() => answer.end());
  const origin = await front({ pages: slow, most: { doors: 0, pages: 1 } });
  const first = fetch(origin);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  const page = await fetch(origin);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  const told = await page.text();
  expect(told).toMatch(new RegExp(`http-equiv="refresh"[^]*${BUSY.text}`));
  const style = createHash('sha256')
    .update(/<style>(.*)<\/style>/.exec(told)?.[1] ?? '')
    .digest('base64');
  expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${style}'`);
  const form = await fetch(`${origin}${PATHS.submitPlain}`, { method: 'POST', body: new URLSearchParams({ 'initiative.title': 'kept' }) });
  const words = await form.text();
  expect([form.status, words.includes(BUSY.unsent), words.includes('refresh')]).toEqual([503, true, false]);
  const door = await fetch(`${origin}/api/campaign`);
  expect([door.status, door.headers.get('retry-after'), (await door.json()).code]).toEqual([503, '5', 'overloaded']);
  held[0]?.();
  expect((await first).status).toBe(200);
  const next = fetch(origin);
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held[1]?.();
  expect((await next).status).toBe(200);
});

test('a factory behind one address hands in 600 in a minute; a flood from one address is told to wait, its neighbour is not', async () => {
  const origin = await front();
  const already = WRITES_OF_ADDRESS.most - 600;
  for (let sent = 0; sent < already; sent += 1) countOne(WRITES_OF_ADDRESS, '203.0.113.1', DURING);
  const same = randomUUID();
  const answers: number[] = [];
  for (let sent = 0; sent < 600; sent += 50) {
    const some = await Promise.all(Array.from({ length: 50 }, () => put(origin, '203.0.113.1', same)));
    answers.push(...some.map(({ status }) => status));
  }
  expect(answers.filter((status) => status > 201)).toEqual([]);
  const refused = await put(origin, '203.0.113.1');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await put(origin, '203.0.113.2')).status).toBe(201);
  vi.setSystemTime(DURING + 60_000);
  expect((await put(origin, '203.0.113.1')).status).toBe(201);
}, 60_000);

test('ten wrong codes from one address in a minute are enough, whatever the codes', async () => {
  const origin = await front();
  const { reference } = await (await put(origin, '203.0.113.1')).json();
  const codes = Array.from({ length: 10 }, (_, i) => codeFromValues(Array.from({ length: 7 }, (_, place) => i + place)));
  const track = (code: string, visitor: string) =>
    fetch(`${origin}/api/initiatives/${code}`, { headers: { 'x-phone': '0912345678', 'x-forwarded-for': visitor } });
  const check = (code: string, visitor: string) => fetch(`${origin}/api/receipts/${code}`, { headers: { 'x-forwarded-for': visitor } });
  for (const code of codes.slice(0, 5)) expect((await track(code, '203.0.113.5')).status).toBe(404);
  for (const code of codes.slice(5, 10)) expect((await check(code, '203.0.113.5')).status).toBe(404);
  expect((await track(reference, '203.0.113.5')).status).toBe(429);
  expect((await track(reference, '203.0.113.6')).status).toBe(200);
  vi.setSystemTime(DURING + 60_000);
  expect((await track(reference, '203.0.113.5')).status).toBe(200);
});

test('a visitor who leaves in the middle of a body costs nothing, not even a line in the log', async () => {
  const log = vi.spyOn(process.stdout, 'write');
  const origin = await front();
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const head = `PUT /api/initiatives/${randomUUID()} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":`;
  const connections = () => new Promise<number>((resolve) => running[0]?.getConnections((_, n) => resolve(n)));
  socket.write(head);
  await vi.waitFor(async () => expect(await connections()).toBe(1));
  socket.destroy();
  await vi.waitFor(async () => expect(await connections()).toBe(0));
  expect(log.mock.calls.filter(([line]) => String(line).includes('request-failed'))).toEqual([]);
  log.mockRestore();
  expect((await put(origin, '203.0.113.1')).status).toBe(201);
});

test('two requests on one connection are answered in turn, a refused body between them', async () => {
  const origin = await front();
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const body = 'x'.repeat(300_000);
  socket.write(
    `PUT /api/initiatives/${randomUUID()} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 300000\r\n\r\n`,
  );
  socket.write(`${body}GET /api/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const said = await text(socket);
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

test('a paper is sent while it is made: it begins before it ends, and ends when nobody takes it any more', async () => {
  let [made, given] = [0, false];
  const paper = () =>
    new Response(
      new ReadableStream({
        pull: (body) => {
          made += 1;
          body.enqueue(new Uint8Array(1 << 20));
        },
        cancel: () => {
          given = true;
        },
      }),
      { headers: { 'content-type': 'application/pdf' } },
    );
  const origin = await front({ doors: new Map([['/api/paper', { GET: paper }]]) });
  const answer = await fetch(`${origin}/api/paper`);
  const reader = answer.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  expect(made, 'what is not taken is not made').toBeLessThan(200);
  await reader?.cancel();
  await vi.waitFor(() => expect(given).toBe(true));
});
