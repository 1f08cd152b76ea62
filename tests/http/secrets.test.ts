import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET as getCampaign } from '#app/api/campaign/route.ts';
import { PUT as putRevision } from '#app/api/initiatives/[id]/revisions/[n]/route.ts';
import { DELETE, GET as getTracked, PUT } from '#app/api/initiatives/[id]/route.ts';
import { GET as getPoster } from '#app/api/posters/[code]/route.ts';
import { DELETE as forgetReceipt, GET as getCheck } from '#app/api/receipts/[reference]/route.ts';
import { GET as getOwn } from '#app/api/receipts/route.ts';
import { GET as getUnits } from '#app/api/units/route.ts';
import { POST as postWord } from '#app/api/word-documents/route.ts';
import { POST as postForm } from '#app/nop/route.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { engine } from '#lib/db/engine.ts';
import { logBug } from '#lib/http/log.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { cookieOf, request, route } from '#tests/support/requests.ts';

/** What a participant's browser tells about itself and the way to it. */
const VISITOR = {
  'user-agent': 'canary-agent Zalo/1.0 (CanaryPhone X)',
  'x-forwarded-for': '203.0.113.77, 198.51.100.8',
  'x-real-ip': '203.0.113.77',
  'x-visitor-address': '203.0.113.77',
  forwarded: 'for=203.0.113.77',
  'accept-language': 'vi-canary',
  referer: 'https://canary.example/from',
  'sec-ch-ua-model': '"CanaryModel"',
  'x-device-id': 'canary-device',
};
const TOLD = ['canary', '203.0.113.77', '198.51.100.8', 'CanaryPhone', 'CanaryModel'];
/** What participants entrust to this server. */
const TRUSTED = [
  'Hen Author',
  '912345678',
  '912 345 678',
  'edge of the cloth',
  'Sewing worker',
  'Line 3',
  'bent piece of tin',
  'hen@union.vn',
];
const APP_SECRET = 'the-secret-of-this-server-0123456789';

let campaignId = '';
let lines: string[] = [];

beforeAll(() => {
  vi.stubEnv('APP_SECRET', APP_SECRET);
  // Nobody answers there: a form that comes back is then left under a key in the address.
  vi.stubEnv('PORT', '1');
  globalThis.sangKienSecret = undefined;
});
afterAll(() => {
  vi.unstubAllEnvs();
  globalThis.sangKienSecret = undefined;
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
  lines = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const submission = (rest = {}) => aSubmission(campaignId, { author: { email: 'hen@union.vn' }, rest });
type Sent = Parameters<typeof request>[1];
const from = (path: string, sent: Sent = {}) => request(path, { ...sent, headers: { ...VISITOR, ...sent.headers } });
const form = (fields: Record<string, string>) =>
  new Request('http://sk.test/nop?phone=0912345678', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...VISITOR, host: 'sk.test' },
  });

/** One of everything that a participant can ask or do, right and wrong, by both doors. Answers every secret that was handed out or sent. */
async function oneOfEverything(): Promise<string[]> {
  const id = randomUUID();
  const { attemptToken = '' } = await (await getCampaign(from('/api/campaign?phone=0912345678'), route())).json();
  const put = (body: unknown, at: string = id) => PUT(from(`/x?token=${attemptToken}`, { method: 'PUT', body }), route({ id: at }));
  const first = await put(submission({ attemptToken }));
  const { reference = '7K3M-92XH' } = await first.json();
  const cookie = cookieOf(first);
  const revise = (n: string) => putRevision(from('/', { method: 'PUT', body: submission(), cookie }), route({ id, n }));
  const track = (phone: string) => getTracked(from('/?phone=0912345678', { phone, cookie }), route({ id: reference }));
  await Promise.all([put({ ...submission(), author: { fullName: 'Hen Author' } }), put('{"author":"Hen Author'), put(submission(), 'x')]);
  await Promise.all([revise('2'), revise('9'), track('0912345678'), track('0987654321'), track('Hen Author')]);
  await Promise.all([getOwn(from('/', { cookie }), route()), getCheck(from('/'), route({ reference }))]);
  await Promise.all([getPoster(from('/'), route({ code: '0912345678' })), getUnits(from('/?q=Hen+Author&phone=0912345678'), route())]);
  await postWord(from('/', { method: 'POST', body: 'edge of the cloth' }), route());
  const fields = { ...fieldsFromSubmission(submission()), id: randomUUID(), 'consent.processing': 'yes', 'consent.textVersion': '1' };
  await postForm(form({ ...fields, attemptToken }));
  const again = await postForm(form({ ...fields, 'initiative.title': '' }));
  await forgetReceipt(from('/', { method: 'DELETE', cookie }), route({ reference }));
  await DELETE(from('/', { method: 'DELETE', phone: '0987654321' }), route({ id }));
  await DELETE(from('/', { method: 'DELETE', phone: '0912345678', cookie }), route({ id }));
  const handover = again.headers.get('location')?.split('=')[1] ?? '';
  return [reference, id, handover, attemptToken, cookie.split('~')[1] ?? '', cookie, reference.replace('-', '')].filter(
    (one) => one.length > 5,
  );
}

const loggedWords = () => lines.join('');

test('no log line has a word of a participant, a number, a code, a token, a cookie or the secret', async () => {
  const secrets = await oneOfEverything();
  expect(secrets.length).toBe(7);
  for (const secret of [...secrets, ...TRUSTED, ...TOLD, APP_SECRET]) expect(loggedWords()).not.toContain(secret);
});

test('nor when everything behind the doors is broken', async () => {
  engine().writer.run(sql`DROP TABLE counters`);
  await oneOfEverything();
  engine().writer.run(sql`ALTER TABLE initiatives RENAME COLUMN phone TO number`);
  engine().writer.run(sql`DROP TABLE receipts`);
  const secrets = await oneOfEverything();
  expect(loggedWords()).toContain('request-failed');
  for (const secret of [...secrets, ...TRUSTED, ...TOLD, APP_SECRET]) expect(loggedWords()).not.toContain(secret);
});

test('a bug whose message is a text of many lines leaves only the places in the code', () => {
  logBug('x', new Error('UNIQUE failed: (Hen Author\n    at 0912345678 Street\n  at Line 3)'));
  expect(lines).toHaveLength(1);
  expect(loggedWords()).not.toMatch(/Hen|0912|Line 3/);
  expect(JSON.parse(loggedWords()).places).toContain('secrets.test.ts');
});

/** Of accounts, not of participants; the library insists on its columns, which stay empty (sign-in.test.ts). */
const OF_ACCOUNTS = /^sessions\./;

test('no column is made for a user agent, an address or a device of a participant', () => {
  const columns = engine().reader.all<{ name: string }>(
    sql`SELECT t.name || '.' || c.name AS name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'`,
  );
  expect(columns.length).toBeGreaterThan(40);
  expect(
    columns.filter(
      ({ name }) =>
        !OF_ACCOUNTS.test(name) && /agent|\bip\b|_ip|ip_|addr|host|refer(?!ence)|device|browser|fingerprint|session|cookie/.test(name),
    ),
  ).toEqual([]);
});

test('nothing that a browser tells about itself is in any byte of the database', async () => {
  const [reference = ''] = await oneOfEverything();
  const folder = dirname(engine().file);
  const kept = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name)).toString('latin1') }));
  expect(kept.map(({ name }) => name)).toContain('test.db-wal');
  const all = kept.map(({ text }) => text).join('');
  expect(all).toContain(reference.replace('-', ''));
  expect(all).toContain('Hen Author');
  for (const told of [...TOLD, APP_SECRET]) expect(all).not.toContain(told);
});
