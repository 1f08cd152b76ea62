import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { campaignSchema } from '#lib/contracts/campaign.ts';
import { ownReceiptsSchema, receiptCheckSchema, receiptSchema } from '#lib/contracts/receipt.ts';
import { trackedInitiativeSchema } from '#lib/contracts/tracking.ts';
import { unitsSchema } from '#lib/contracts/unit.ts';
import { engine } from '#lib/db/engine.ts';
import { insertPermit } from '#lib/db/late-permits.ts';
import { Problem } from '#lib/domain/problem.ts';
import { aSubmission, CLOSES_AT, DURING, OPENS_AT, openCampaign } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { cookieOf, request, route } from '#tests/support/requests.ts';
import { stillServer } from '#tests/support/still-server.ts';

const { GET: getCampaign } = doorAt('/api/campaign');
const { GET: getLive } = doorAt('/api/health/live');
const { GET: getReady } = doorAt('/api/health/ready');
const { PUT: putRevision } = doorAt('/api/initiatives/[id]/revisions/[n]');
const { DELETE, GET: getTracked, PUT } = doorAt('/api/initiatives/[id]');
const { GET: getPoster } = doorAt('/api/posters/[code]');
const { DELETE: forgetReceipt, GET: getCheck } = doorAt('/api/receipts/[reference]');
const { GET: getOwn } = doorAt('/api/receipts');
const { GET: getUnits } = doorAt('/api/units');

let campaignId = '';

stillServer();
beforeEach(async () => {
  campaignId = await openCampaign(engine());
});

const put = (body: unknown, id: string = randomUUID(), headers: Record<string, string> = {}) =>
  PUT(request(`/api/initiatives/${id}`, { method: 'PUT', body, headers }), route({ id }));
const rows = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiatives`)?.n;

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = await answer.json();
  expect(body).toMatchObject({
    type: `/problems/${body.code}`,
    status: answer.status,
    requestId: expect.any(String),
    title: expect.any(String),
  });
  return body;
}

test('201 the first time, 200 the same receipt again', async () => {
  const id = randomUUID();
  const first = await put(aSubmission(campaignId), id);
  const again = await put(aSubmission(campaignId), id);
  expect([first.status, again.status]).toEqual([201, 200]);
  const receipt = receiptSchema.parse(await first.json());
  expect(await again.json()).toEqual(receipt);
  expect(first.headers.get('cache-control')).toBe('no-store');
});

test('what the phone typed is cleaned and normalised by the same schema', async () => {
  const sent = aSubmission(campaignId, { author: { phone: '0912.345.678', fullName: '  Y   Moan ' } });
  expect((await put(sent)).status).toBe(201);
  expect(engine().reader.get(sql`SELECT phone, author_name FROM initiatives`)).toEqual({ phone: '+84912345678', author_name: 'Y Moan' });
});

test('the refusals of the window say when, in Vietnamese time', async () => {
  vi.setSystemTime(OPENS_AT - 1);
  expect((await put(aSubmission(campaignId))).headers.get('date')).toBe('Tue, 09 Mar 2021 16:59:59 GMT');
  expect(await problemOf(await put(aSubmission(campaignId)))).toMatchObject({
    status: 409,
    code: 'window-not-open',
    opensAt: '2021-03-10T00:00:00.000+07:00',
  });
  vi.setSystemTime(CLOSES_AT);
  expect(await problemOf(await put(aSubmission(campaignId)))).toMatchObject({
    status: 409,
    code: 'window-closed',
    closesAt: '2021-04-21T00:00:00.000+07:00',
  });
  expect(rows()).toBe(0);
});

test('every field that needs attention is named once, by pointer and code', async () => {
  const answer = await put({ ...aSubmission(campaignId), author: { fullName: '1' }, surprise: true });
  const { code, errors } = await problemOf(answer);
  expect([answer.status, code]).toEqual([422, 'invalid-fields']);
  expect(errors).toContainEqual({ pointer: '/surprise', code: 'unknown-key' });
  expect(errors).toContainEqual({ pointer: '/author/phone', code: 'required' });
  expect(new Set(errors.map((one: { pointer: string }) => one.pointer)).size).toBe(errors.length);
});

test('a body of another version of the form is told to update, not which fields it lacks', async () => {
  expect(await problemOf(await put({ formVersion: 2, campaignId, newField: 'x' }))).toMatchObject({ status: 409, code: 'form-outdated' });
  expect(await problemOf(await put({ formVersion: 1, campaignId, newField: 'x' }))).toMatchObject({ status: 422 });
});

const keptInitiative = (id: string) => {
  const row = engine().reader.get<{ content: string }>(sql`SELECT content FROM initiative_bodies WHERE initiative_id = ${id}`);
  return JSON.parse(row?.content ?? '{}').initiative;
};

test('a confidential initiative keeps its title and effect only, whatever was sent (D7)', async () => {
  const id = randomUUID();
  const sent = aSubmission(campaignId, { initiative: { confidential: true } });
  expect((await put(sent, id)).status).toBe(201);
  expect(keptInitiative(id)).toMatchObject({ problem: '', solution: '', title: sent.initiative.title, effect: sent.initiative.effect });
  const without = aSubmission(campaignId, { initiative: { confidential: true, problem: '', solution: '' } });
  expect((await put(without, id)).status).toBe(200);
});

test('a criterion counts once', async () => {
  const id = randomUUID();
  const once = 'technical-improvement-productivity' as const;
  expect((await put(aSubmission(campaignId, { initiative: { criteria: [once, 'development-and-peer-support', once] } }), id)).status).toBe(
    201,
  );
  expect(keptInitiative(id).criteria).toEqual([once, 'development-and-peer-support']);
});

test('nobody has agreed to a consent text that this program never showed', async () => {
  const consent = (textVersion: string) => ({
    ...aSubmission(campaignId),
    consent: { processing: true, publicDisplay: false, textVersion },
  });
  expect(await problemOf(await put(consent('no such')))).toMatchObject({ status: 409, code: 'form-outdated' });
  expect((await problemOf(await put(consent('')))).errors).toEqual([{ pointer: '/consent/textVersion', code: 'required' }]);
  expect(rows()).toBe(0);
});

const HOSTILE: { name: string; body: string; status: number }[] = [
  { name: 'no JSON at all', body: '<html>', status: 400 },
  { name: 'half a JSON', body: '{"campaignId":', status: 400 },
  { name: 'nothing', body: '', status: 400 },
  { name: 'a number', body: '1', status: 422 },
  { name: 'null', body: 'null', status: 422 },
  { name: 'an array', body: '[]', status: 422 },
  { name: 'a hundred thousand brackets', body: '['.repeat(100_000), status: 400 },
  { name: 'fifty thousand nested arrays', body: '['.repeat(50_000) + ']'.repeat(50_000), status: 422 },
  { name: 'a prototype', body: '{"__proto__":{"campaignId":"x"},"constructor":{"prototype":{}}}', status: 422 },
  { name: 'keys that are pointers', body: '{"a/b~c":1}', status: 422 },
];
test.each(HOSTILE)('$name is refused and leaves nothing', async ({ body, status }) => {
  const answer = await put(body);
  expect(answer.status).toBe(status);
  await problemOf(answer);
  expect(rows()).toBe(0);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('campaignId');
});

test('text with invisible and broken characters is stored clean', async () => {
  const answer = await put(aSubmission(campaignId, { initiative: { title: 'A\u200b title\u202e with \ud800 tricks\u0000' } }));
  expect(answer.status).toBe(201);
  expect(engine().reader.get(sql`SELECT title FROM initiatives`)).toEqual({ title: 'A title with \ufffd tricks' });
});

test('SQL in a text is a text', async () => {
  const title = '\'; DROP TABLE initiatives; -- " `';
  await put(aSubmission(campaignId, { initiative: { title } }));
  expect(engine().reader.get(sql`SELECT title FROM initiatives`)).toEqual({ title });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])('the type "%s" is not read', async (type) => {
  expect(await problemOf(await put('{}', undefined, { 'content-type': type }))).toMatchObject({
    status: 415,
    code: 'unsupported-media-type',
  });
});

test('JSON with a declared character set is read', async () => {
  expect((await put(aSubmission(campaignId), undefined, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(201);
});

test.each(['x', 'AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA', '00000000-0000-1000-8000-000000000000', "' OR 1=1"])(
  'the id %s cannot exist',
  async (id) => {
    expect(await problemOf(await put(aSubmission(campaignId), id))).toMatchObject({ status: 404, code: 'not-found' });
  },
);

test('edit, track and withdraw through the door', async () => {
  const id = randomUUID();
  const receipt = receiptSchema.parse(await (await put(aSubmission(campaignId), id)).json());
  const edited = aSubmission(campaignId, { initiative: { title: 'A better title for it' } });
  const revise = (n: string) => putRevision(request('/', { method: 'PUT', body: edited }), route({ id, n }));
  expect((await revise('2')).status).toBe(201);
  expect((await revise('2')).status).toBe(200);
  expect(await problemOf(await revise('4'))).toMatchObject({ status: 409, code: 'revision-conflict', revision: 2 });
  for (const n of ['0', '-1', '1.5', 'x']) expect((await revise(n)).status).toBe(404);
  const track = (phone?: string) => getTracked(request('/', phone === undefined ? {} : { phone }), route({ id: receipt.reference }));
  const tracked = trackedInitiativeSchema.parse(await (await track('0912 345 678')).json());
  expect(tracked).toMatchObject({ title: 'A better title for it', receipt: { revision: 2 } });
  expect((await track()).status).toBe(404);
  const withdraw = (phone?: string) => DELETE(request('/', { method: 'DELETE', ...(phone === undefined ? {} : { phone }) }), route({ id }));
  expect((await withdraw()).status).toBe(404);
  expect([(await withdraw('0912345678')).status, (await withdraw('0912345678')).status]).toEqual([204, 204]);
  expect(await problemOf(await put(aSubmission(campaignId), id))).toMatchObject({ status: 410, code: 'withdrawn' });
});

test('guessing at the number behind a code is slowed down, for that code only and not for ever', async () => {
  const [mine, other] = await Promise.all([put(aSubmission(campaignId)), put(aSubmission(campaignId))]);
  const [{ reference }, { reference: another }] = [await mine.json(), await other.json()];
  const guess = (at: string, phone: string) => getTracked(request('/', { phone }), route({ id: at }));
  for (let turn = 0; turn < 10; turn += 1) expect((await guess(reference, `091234567${turn === 8 ? 0 : turn}`)).status).toBe(404);
  const slowed = await guess(reference, '0912345678');
  expect(await problemOf(slowed)).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(slowed.headers.get('retry-after'))).toBe(900);
  expect((await guess(another, '0912345678')).status).toBe(200);
  vi.setSystemTime(DURING + 15 * 60_000);
  expect((await guess(reference, '0912345678')).status).toBe(200);
});

test('every spelling of a code is the same code to guess at; what is no code is not counted and fills no memory', async () => {
  const { reference } = await (await put(aSubmission(campaignId))).json();
  const guess = (at: string, phone = '0900000000') => getTracked(request('/', { phone }), route({ id: at }));
  const spellings = [reference.toLowerCase(), reference.replace('-', ''), reference.replace('-', ' '), reference.replace('-', '---')];
  for (let turn = 0; turn < 10; turn += 1) expect((await guess(spellings[turn % 4] ?? '')).status).toBe(404);
  for (const spelling of [reference, ...spellings]) expect((await guess(spelling, '0912345678')).status).toBe(429);
  const before = globalThis.sangKienCounts?.size;
  for (let turn = 0; turn < 20; turn += 1) expect((await guess(`${turn}`.padEnd(12_000, 'Z'))).status).toBe(404);
  expect(globalThis.sangKienCounts?.size).toBe(before);
});

test('a phone number in the address is not read: addresses end up in logs', async () => {
  const { id, reference } = await (await put(aSubmission(campaignId))).json();
  expect((await getTracked(request('/x?phone=0912345678'), route({ id: reference }))).status).toBe(404);
  expect((await DELETE(request('/x?phone=0912345678', { method: 'DELETE' }), route({ id }))).status).toBe(404);
  expect((await getTracked(request('/x?phone=1', { phone: '0912345678' }), route({ id: reference }))).status).toBe(200);
});

test('a text that is not UTF-8 is not guessed at', async () => {
  const [before = '', after = ''] = JSON.stringify(aSubmission(campaignId)).split('A guide');
  const body = Buffer.concat([Buffer.from(`${before}A guide`), Buffer.from([0xff, 0xfe]), Buffer.from(after)]);
  const id = randomUUID();
  const sent = new Request('http://sk.test/', { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
  expect(await problemOf(await PUT(sent, route({ id })))).toMatchObject({ status: 400, code: 'malformed-request' });
  expect(rows()).toBe(0);
});

test('the cookie forgets one reference in any spelling, and the receipt stays valid', async () => {
  const first = await put(aSubmission(campaignId));
  const { reference } = await first.json();
  const both = await PUT(
    request('/', { method: 'PUT', body: aSubmission(campaignId), cookie: cookieOf(first) }),
    route({ id: randomUUID() }),
  );
  const other = (await both.json()).reference;
  const forget = (code: string, cookie: string) => forgetReceipt(request('/', { method: 'DELETE', cookie }), route({ reference: code }));
  const answer = await forget(` ${reference.toLowerCase()} `, cookieOf(both));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([204, 'no-store']);
  const own = async (cookie: string) => ownReceiptsSchema.parse(await (await getOwn(request('/', { cookie }), route())).json()).receipts;
  expect((await own(cookieOf(answer))).map((one) => one.reference)).toEqual([other]);
  const last = await forget(other, cookieOf(answer));
  expect(last.headers.get('set-cookie')).toMatch(/^receipts=; Path=\/; Max-Age=0; /);
  expect((await forget('nonsense', '')).status).toBe(204);
  expect((await getCheck(request('/'), route({ reference }))).status).toBe(200);
});

test('the cookie remembers receipts, newest first, and is of no use to scripts', async () => {
  const first = await put(aSubmission(campaignId));
  const header = first.headers.get('set-cookie') ?? '';
  expect(header).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  vi.setSystemTime(DURING + 1);
  const id = randomUUID();
  const second = await PUT(request('/', { method: 'PUT', body: aSubmission(campaignId), cookie: cookieOf(first) }), route({ id }));
  const own = await getOwn(request('/api/receipts', { cookie: `theme=dark; ${cookieOf(second)}` }), route());
  const { receipts } = ownReceiptsSchema.parse(await own.json());
  expect(receipts.map(({ reference }) => reference)).toEqual([(await second.json()).reference, (await first.json()).reference]);
  expect(own.headers.get('cache-control')).toBe('no-store');
});

test('a cookie that was changed, or signed by nobody, is no cookie', async () => {
  const answer = await put(aSubmission(campaignId));
  const other = (await (await put(aSubmission(campaignId))).json()).reference.replace('-', '');
  const cookie = cookieOf(answer);
  const forged = [
    `receipts=${other}${cookie.slice(cookie.indexOf('~'))}`,
    `${cookie}x`,
    cookie.split('~')[0],
    'receipts=~',
    'receipts=',
    `receipts=${other}~`,
    'x=1',
  ];
  for (const one of forged) {
    const own = await getOwn(request('/api/receipts', { cookie: one ?? '' }), route());
    expect(await own.json()).toEqual({ receipts: [] });
  }
});

test('the cookie keeps the 200 newest and stays within what browsers keep', async () => {
  let cookie = '';
  for (let turn = 0; turn < 205; turn += 1) {
    const answer = await PUT(request('/', { method: 'PUT', body: aSubmission(campaignId), cookie }), route({ id: randomUUID() }));
    cookie = cookieOf(answer);
  }
  expect(cookie.length).toBeLessThan(4_000);
  const own = await getOwn(request('/api/receipts', { cookie }), route());
  expect((await own.json()).receipts).toHaveLength(200);
});

test('the campaign carries the server clock and a token, for nobody’s cache', async () => {
  const answer = await getCampaign(request('/api/campaign'), route());
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const campaign = campaignSchema.parse(await answer.json());
  expect(campaign).toMatchObject({
    id: campaignId,
    phase: 'open',
    serverNow: '2021-03-20T00:00:00.000+07:00',
    submittedCount: 0,
    windowVersion: 1,
  });
  for (const asked of ['slug=nothing', `id=${crypto.randomUUID()}`]) {
    const problem = { status: 404, code: 'unknown-campaign' };
    expect(await problemOf(await getCampaign(request(`/api/campaign?${asked}`), route()))).toMatchObject(problem);
  }
});

test('a text of a campaign that is not that of today asks for its own by id', async () => {
  const todays = await openCampaign(engine(), { slug: 'of-today', opensAt: OPENS_AT, closesAt: CLOSES_AT + 1 });
  const told = async (query: string) =>
    campaignSchema.parse(await (await getCampaign(request(`/api/campaign${query}`), route())).json()).id;
  expect([await told(''), await told(`?id=${campaignId}`)]).toEqual([todays, campaignId]);
});

test('asked for a unit, it tells whether late texts of that unit are let in', async () => {
  const until = CLOSES_AT + 86_400_000;
  const row = { campaignId, unitId: 'id-MID-1', version: 1, until, actor: 'chair', reason: 'a flood', createdAt: DURING };
  await engine().commit((tx) => insertPermit(tx, row));
  const answer = await getCampaign(request('/api/campaign?slug=A%20Campaign&unit=LOW-1'), route());
  const { forUnit, closesAt } = campaignSchema.parse(await answer.json());
  expect(forUnit).toEqual({
    code: 'LOW-1',
    permitVersion: 1,
    latePermit: { from: '2021-03-20T00:00:00.000+07:00', until: '2021-04-22T00:00:00.000+07:00' },
  });
  expect(closesAt).toBe('2021-04-21T00:00:00.000+07:00');
});

test('units are kept by caches and asked again by their tag', async () => {
  const ask = (headers = {}) => getUnits(request('/api/units?parent=TOP-1', { headers }), route());
  const first = await ask();
  expect(unitsSchema.parse(await first.json()).units.map(({ code }) => code)).toEqual(['MID-1', 'MID-2', 'LOW-3']);
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=/);
  const tag = first.headers.get('etag') ?? '';
  const second = await ask({ 'if-none-match': tag });
  expect([second.status, await second.text()]).toEqual([304, '']);
  expect((await ask({ 'if-none-match': 'W/"other"' })).status).toBe(200);
});

test('a question about units that asks nothing is refused; foreign names in it are ignored', async () => {
  expect(await problemOf(await getUnits(request('/api/units'), route()))).toMatchObject({ status: 422, code: 'invalid-fields' });
  expect((await getUnits(request('/api/units?level=moon'), route())).status).toBe(422);
  expect((await getUnits(request('/api/units?level=grassroots'), route())).status).toBe(422);
  expect((await getUnits(request('/api/units?parent=TOP-1&zarsrc=30&utm_source=zalo'), route())).status).toBe(200);
  expect(await problemOf(await getUnits(request('/api/units?parent=NOWHERE'), route()))).toMatchObject({
    status: 404,
    code: 'unknown-unit',
  });
});

test('an unknown poster code is told', async () => {
  expect(await problemOf(await getPoster(request('/'), route({ code: '7K3M92XH' })))).toMatchObject({ status: 404, code: 'unknown-code' });
});

test('anyone may check a receipt', async () => {
  const { reference, contentHash } = await (await put(aSubmission(campaignId))).json();
  const check = receiptCheckSchema.parse(await (await getCheck(request('/'), route({ reference }))).json());
  expect(check).toMatchObject({ reference, contentHash, valid: true });
  expect((await getCheck(request('/'), route({ reference: 'nothing' }))).status).toBe(404);
});

test('a bug answers 500 with a request id and nothing else, and its log line has no personal data', async () => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  engine().writer.run(sql`DROP TABLE counters`);
  const answer = await put(aSubmission(campaignId));
  write.mockRestore();
  const body = await answer.json();
  expect([answer.status, Object.keys(body).sort()]).toEqual([500, ['code', 'requestId', 'status', 'title', 'type']]);
  const logged = lines.find((line) => line.includes(body.requestId)) ?? '';
  expect(JSON.parse(logged)).toMatchObject({ level: 'error', event: 'request-failed' });
  expect(lines.join('')).not.toMatch(/Hen|912345678|edge of the cloth/);
  expect(rows()).toBe(0);
});

test('live while the process runs; ready only while the database is what this program knows', async () => {
  expect((await getLive(request('/'), route())).status).toBe(200);
  expect((await getReady(request('/'), route())).status).toBe(200);
  const failing = vi.spyOn(engine(), 'commit').mockRejectedValue(new Problem('overloaded'));
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect((await getReady(request('/'), route())).status).toBe(503);
  write.mockRestore();
  failing.mockRestore();
  expect((await getReady(request('/'), route())).status).toBe(200);
  engine().writer.run(sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)`);
  expect((await getReady(request('/'), route())).status).toBe(503);
});
