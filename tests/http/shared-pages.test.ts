import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { sharedPages } from '#lib/http/shared-pages.ts';
import { PATHS, posterPath, receiptPath } from '#lib/messages/paths.ts';
import { listening } from '#tests/support/listening.ts';

const POSTER = posterPath('7K3M92XH');
const FILE = '/_next/static/chunks/a.js';
const running: Server[] = [];
let now = 0;

afterEach(() => {
  for (const server of running.splice(0)) server.close().closeAllConnections();
});

/** `pages` counts what it makes; every answer says which it was. */
async function site(pages: (asked: IncomingMessage, answer: ServerResponse, made: number) => void = (_, answer, n) => answer.end(`${n}`)) {
  now = 1_700_000_000_000;
  let made = 0;
  const shared = sharedPages(
    (asked, answer) => pages(asked, answer, ++made),
    () => now,
  );
  const server = createServer((asked, answer) => void shared(asked, answer));
  running.push(server);
  const origin = await listening(server);
  const get = async (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });
  return { origin, get, body: async (path: string) => (await get(path)).text(), made: () => made };
}

test('the page of a poster is made once a second, and never carried across a whole minute', async () => {
  const { body } = await site();
  expect([await body(POSTER), await body(POSTER)]).toEqual(['1', '1']);
  now += 1_000;
  expect(await body(POSTER)).toBe('2');
  now += 60_000 - (now % 60_000) - 1;
  expect([await body(POSTER), await body(POSTER)]).toEqual(['3', '3']);
  now += 1;
  expect(await body(POSTER)).toBe('4');
});

test('many posters are made anew all over the second, each once', async () => {
  const { body, made } = await site();
  const posters = Array.from({ length: 40 }, (_, n) => posterPath(`7K3M9${String(n).padStart(3, '0')}`));
  for (const poster of posters) await body(poster);
  const madeIn: number[] = [];
  for (let step = 0; step < 20; step += 1) {
    now += 50;
    const before = made();
    for (const poster of posters) await body(poster);
    madeIn.push(made() - before);
  }
  expect(made()).toBe(80);
  expect(Math.max(...madeIn)).toBeLessThan(12);
});

test('files and pages of the build are made once, whatever the query; each poster has a page of its own', async () => {
  const { body } = await site();
  expect([await body(FILE), await body(PATHS.write)]).toEqual(['1', '2']);
  now += 3_600_000;
  expect([await body(FILE), await body(`${PATHS.write}?q=7K3M92XH`)]).toEqual(['1', '2']);
  expect([await body(posterPath('AAAA')), await body(posterPath('BBBB'))]).toEqual(['3', '4']);
});

test('who asks while it is being made waits for it, with the headers it was made with', async () => {
  const begun: ServerResponse[] = [];
  const { get, made } = await site((_, answer) => void begun.push(answer));
  const all = Promise.all([1, 2, 3].map(() => get(FILE)));
  await expect.poll(() => begun.length).toBe(1);
  begun[0]?.setHeader('content-security-policy', "script-src 'nonce-1'").end('file');
  const answers = await all;
  expect(await Promise.all(answers.map((one) => one.text()))).toEqual(['file', 'file', 'file']);
  expect(answers.map((one) => one.headers.get('content-security-policy'))).toEqual(Array.from({ length: 3 }, () => "script-src 'nonce-1'"));
  expect(made()).toBe(1);
});

test('receipts, forms, questions of the framework, parts of files and failures are never shared', async () => {
  const { body, get } = await site((_, answer, n) => answer.writeHead(n > 8 ? 404 : 200).end(`${n}`));
  const asked = [receiptPath('7K3M92XH'), PATHS.writePlain, `${PATHS.write}?_rsc=1`];
  for (const path of asked) expect(await body(path)).not.toBe(await body(path));
  expect(await (await get(FILE, { range: 'bytes=0-1' })).text()).toBe('7');
  expect(await (await get(PATHS.write, { rsc: '1' })).text()).toBe('8');
  expect([await body(FILE), await body(FILE)]).toEqual(['9', '10']);
});

test('a poster asked for with a query is made for that visitor alone: the query stands inside the page', async () => {
  const { body } = await site((asked, answer, n) => answer.end(`${n} ${asked.url}`));
  expect(await body(`${POSTER}?fbclid=mine`)).toBe(`1 ${POSTER}?fbclid=mine`);
  expect(await body(POSTER)).toBe(`2 ${POSTER}`);
  expect(await body(`${POSTER}?fbclid=mine`)).toContain('3');
});

test('other spellings of an address fill no memory', async () => {
  const { body } = await site();
  const spelled = FILE.replace('/a.js', '/%61.js');
  expect([await body(spelled), await body(spelled)]).toEqual(['1', '2']);
  expect([await body('/q/%37K3M92XH'), await body('/q/%37K3M92XH')]).toEqual(['3', '4']);
});

test('what is meant for one person is not shown to the next', async () => {
  const { body } = await site((_, answer, n) => answer.setHeader('set-cookie', 'a=b').end(`${n}`));
  expect([await body(POSTER), await body(POSTER)]).toEqual(['1', '2']);
});

test('packed and plain copies are kept apart, and a known copy is only confirmed', async () => {
  const { get } = await site((asked, answer, n) => answer.setHeader('etag', '"tag"').end(`${n} ${asked.headers['accept-encoding'] ?? ''}`));
  expect(await (await get(FILE, { 'accept-encoding': 'gzip' })).text()).toBe('1 gzip');
  expect(await (await get(FILE, { 'accept-encoding': 'identity' })).text()).toBe('2 identity');
  const again = await get(FILE, { 'accept-encoding': 'gzip', 'if-none-match': '"tag"' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['deflate', 'identity'],
  ['br', 'identity'],
  ['gzip;q=0, deflate', 'identity'],
  ['gzip; q=0.0', 'identity'],
  ['deflate, gzip;q=0.5', 'gzip'],
  ['br;q=1, GZIP', 'gzip'],
])('a copy is packed only in a way that everybody who gets it understands: %s', async (accepted, made) => {
  const { get } = await site((asked, answer) => answer.end(asked.headers['accept-encoding']));
  expect(await (await get(FILE, { 'accept-encoding': accepted })).text()).toBe(made);
  expect(await (await get(FILE, { 'accept-encoding': made })).text()).toBe(made);
});

test('a visitor who does not read holds up nobody else', async () => {
  const big = 'x'.repeat(8_000_000);
  const { origin, body, made } = await site((_, answer) => {
    const rest = () => answer.end(big);
    if (answer.write(big)) rest();
    else answer.once('drain', rest);
  });
  const slow = connect(Number(new URL(origin).port), '127.0.0.1').pause();
  slow.write(`GET ${FILE} HTTP/1.1\r\nhost: a\r\naccept-encoding: gzip\r\n\r\n`);
  await expect.poll(made).toBe(1);
  expect(await body(FILE)).toHaveLength(16_000_000);
  expect(made()).toBe(1);
  slow.destroy();
});

test('a visitor who leaves in the middle takes nobody along', async () => {
  const begun: ServerResponse[] = [];
  const { origin, body } = await site((_, answer, n) => void (n === 1 ? begun.push(answer) : answer.end(`${n}`)));
  const leaving = connect(Number(new URL(origin).port), '127.0.0.1');
  leaving.write(`GET ${FILE} HTTP/1.1\r\nhost: a\r\n\r\n`);
  await expect.poll(() => begun.length).toBe(1);
  const waiting = body(FILE);
  leaving.destroy();
  expect(await waiting).toBe('2');
});
