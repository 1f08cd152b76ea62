import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET, POST } from '#app/nop/route.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { engine } from '#lib/db/engine.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type Handover, leaveForm, takeForm } from '#lib/http/plain-form-handover.ts';
import { PLAIN } from '#lib/messages/form.ts';
import { PATHS, PLAIN_ACTION } from '#lib/messages/paths.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

/** Stands where the form's page stands in the running program: takes what was left and shows that it did, or is too busy to. */
let page: Server;
let taken: (Handover | null)[] = [];
let pageStatus = 200;
let pageHtml = '';
let campaignId = '';

beforeAll(async () => {
  page = createServer((asked, answer) => {
    answer.statusCode = pageStatus;
    answer.setHeader('content-security-policy', "script-src 'nonce-ofThePage'");
    if (pageStatus !== 503) taken.push(takeForm(new URL(asked.url ?? '', 'http://page').searchParams.get('lan') ?? ''));
    answer.end(pageHtml);
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  const address = page.address();
  process.env.PORT = String(typeof address === 'object' ? address?.port : '');
});
afterAll(() => new Promise((resolve) => page.close(resolve)));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  taken = [];
  pageStatus = 200;
  pageHtml = '<form>again</form>';
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
});
afterEach(() => vi.useRealTimers());

const complete = () => ({
  ...fieldsFromSubmission(aSubmission(campaignId)),
  id: randomUUID(),
  'consent.processing': 'yes',
  'consent.textVersion': '1',
});

const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  POST(new Request('http://sk.test/nop', { method: 'POST', body: new URLSearchParams(fields), headers: { host: 'sk.test', ...headers } }));
const rows = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiatives`)?.n;

test('a complete form is handed in: 303 to its receipt, remembered in the cookie', async () => {
  const answer = await post(complete());
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/bien-nhan\/[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
  expect(rows()).toBe(1);
});

test('pressing twice hands in once and leads to the same receipt', async () => {
  const fields = complete();
  const [first, second] = await Promise.all([post(fields), post(fields)]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  expect(rows()).toBe(1);
});

test('what is missing comes back beside the fields, every value kept', async () => {
  const fields = { ...complete(), 'initiative.title': 'Short', 'author.phone': '' };
  const answer = await post(fields);
  expect([answer.status, await answer.text()]).toEqual([422, '<form>again</form>']);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ id: fields.id, fields, problem: 'invalid-fields' });
  expect(taken[0]?.errors).toEqual([
    { pointer: '/author/phone', code: 'required' },
    { pointer: '/initiative/title', code: 'too-short' },
  ]);
  expect(rows()).toBe(0);
});

test('the scripts of the page that comes back carry the nonce that this answer asks for', async () => {
  pageHtml = '<script nonce="ofThePage"></script><form>again</form>';
  const policy = { 'content-security-policy': "default-src 'none'; script-src 'self' 'nonce-ofThis-Answer'" };
  expect(await (await post({}, policy)).text()).toBe('<script nonce="ofThis-Answer"></script><form>again</form>');
});

test('a refusal of the window comes back with the text, not instead of it', async () => {
  vi.setSystemTime(CLOSES_AT);
  const fields = complete();
  const answer = await post(fields);
  expect(answer.status).toBe(422);
  expect(taken[0]).toMatchObject({ fields, problem: 'window-closed', details: { closesAt: CLOSES_AT } });
});

test('asking for the next list of units judges nothing', async () => {
  const answer = await post({ ...complete(), 'initiative.title': '', [PLAIN_ACTION.name]: PLAIN_ACTION.chooseUnit });
  expect(answer.status).toBe(200);
  expect(taken[0]).toMatchObject({ errors: [], problem: null });
  expect(rows()).toBe(0);
});

test('a form without an id gets one and is shown again, so that pressing twice stays safe', async () => {
  const { id: _, ...fields } = complete();
  const answer = await post(fields);
  expect(answer.status).toBe(200);
  expect(taken[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(taken[0]?.fields).toEqual(fields);
  expect(rows()).toBe(0);
});

test('three texts of 20.000 Vietnamese letters fit through the door', async () => {
  const text = 'ữ'.repeat(20_000);
  const answer = await post({ ...complete(), 'initiative.problem': text, 'initiative.solution': text, 'initiative.effect': text });
  expect(answer.status).toBe(303);
});

test('a form of another site hands in nothing; a browser that names no site is let in', async () => {
  expect((await post(complete(), { origin: 'https://evil.example' })).status).toBe(400);
  expect((await post(complete(), { origin: 'null' })).status).toBe(400);
  expect(rows()).toBe(0);
  expect((await post(complete(), { origin: 'http://sk.test' })).status).toBe(303);
  const throughProxies = { origin: 'https://union.example', 'x-forwarded-host': 'union.example, inner.example' };
  expect((await post(complete(), throughProxies)).status).toBe(303);
});

const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
const broken = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } };
test.each([
  { name: 'JSON', sent: () => POST(new Request('http://sk.test/nop', json)), status: 415, problem: 'unsupported-media-type' },
  { name: 'half a form', sent: () => POST(new Request('http://sk.test/nop', broken)), status: 400, problem: 'malformed-request' },
  { name: 'a body without end', sent: () => post({ x: 'y'.repeat(1024 * 1024) }), status: 413, problem: 'too-large' },
  { name: 'a form of another site', sent: () => post({}, { origin: 'https://evil.example' }), status: 400, problem: 'malformed-request' },
])('$name is refused with the page of the form, which says why', async ({ sent, status, problem }) => {
  const answer = await sent();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
  expect(taken).toMatchObject([{ problem, fields: {} }]);
  expect(rows()).toBe(0);
});

test('an overloaded server says when to come back, and keeps every value', async () => {
  const failing = vi.spyOn(engine(), 'commit').mockRejectedValue(new Problem('overloaded', { retryAfterSeconds: 3 }));
  const fields = complete();
  const answer = await post(fields);
  failing.mockRestore();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
  expect(taken[0]).toMatchObject({ id: fields.id, fields, problem: 'overloaded' });
});

test('a bug of the server gives the form back, and is logged without a word of the text', async () => {
  const { fullName } = aSubmission(campaignId).author;
  const failing = vi.spyOn(engine(), 'commit').mockRejectedValue(new TypeError(`no such column: ${fullName}`));
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const fields = complete();
  const answer = await post(fields);
  write.mockRestore();
  failing.mockRestore();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  expect(taken[0]).toMatchObject({ id: fields.id, fields, problem: 'internal' });
  expect(lines.join('')).toContain('request-failed');
  expect(lines.join('')).not.toContain(fullName);
});

test('when the page of the form itself fails there is still a page in Vietnamese that says what to do', async () => {
  pageStatus = 500;
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const answer = await post({ ...complete(), 'initiative.title': '' });
  write.mockRestore();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  const html = await answer.text();
  for (const part of ['<html lang="vi">', PLAIN.goBack, `href="${PATHS.writePlain}"`]) expect(html).toContain(part);
});

test('opening the door by its address leads to the form', async () => {
  const answer = GET();
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/soan-don-gian']);
});

test('when the page cannot be fetched the browser is sent to it, with the form waiting', async () => {
  const { sangKienEnvironment } = globalThis;
  if (sangKienEnvironment) globalThis.sangKienEnvironment = { ...sangKienEnvironment, port: 1 };
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const fields = { ...complete(), 'initiative.title': '' };
  const answer = await post(fields);
  write.mockRestore();
  globalThis.sangKienEnvironment = sangKienEnvironment;
  expect(answer.status).toBe(303);
  const key = new URL(answer.headers.get('location') ?? '', 'http://sk.test').searchParams.get('lan') ?? '';
  expect(takeForm(key)).toMatchObject({ fields });
});

test('when too many pages are in hand the browser is sent to it too, with the form waiting', async () => {
  pageStatus = 503;
  const fields = { ...complete(), 'initiative.title': '' };
  const answer = await post(fields);
  expect(answer.status).toBe(303);
  const key = new URL(answer.headers.get('location') ?? '', 'http://sk.test').searchParams.get('lan') ?? '';
  expect(takeForm(key)).toMatchObject({ fields });
});

const left = (id: string): Handover => ({ id, fields: {}, errors: [], problem: null, details: {} });

test('a form that was left is taken once, within two minutes', () => {
  const [key, late] = [leaveForm(left('a')), leaveForm(left('b'))];
  expect([takeForm(key)?.id, takeForm(key), takeForm('nothing')]).toEqual(['a', null, null]);
  vi.setSystemTime(DURING + 120_000);
  expect(takeForm(late)).toBeNull();
});

test('forms that nobody takes do not fill the memory: the oldest go first', () => {
  const keys = Array.from({ length: 600 }, (_, i) => leaveForm(left(String(i))));
  expect(takeForm(keys[0] ?? '')).toBeNull();
  expect(takeForm(keys[599] ?? '')?.id).toBe('599');
  expect(globalThis.sangKienForms?.size).toBeLessThanOrEqual(500);
});
