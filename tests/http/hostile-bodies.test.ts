import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as getTracked, PUT } from '#app/api/initiatives/[id]/route.ts';
import { receiptSchema } from '#lib/contracts/receipt.ts';
import { trackedInitiativeSchema } from '#lib/contracts/tracking.ts';
import { engine } from '#lib/db/engine.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { hostileBodies } from '#tests/support/hostile-bodies.ts';
import { HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

const CAMPAIGN = '99999999-9999-4999-8999-999999999999';
const BODIES = hostileBodies(CAMPAIGN);
const TABLES = ['initiatives', 'initiative_bodies', 'initiative_ancestors', 'receipts', 'events', 'counters'];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  await processDatabase();
  await plantTree(engine());
  await openCampaign(engine(), { id: CAMPAIGN });
});
afterAll(() => vi.useRealTimers());

type Body = string | Uint8Array<ArrayBuffer>;

function put(body: Body | ReadableStream<Uint8Array>, headers: Record<string, string> = {}, id: string = randomUUID()) {
  const init = { method: 'PUT', body, headers: { 'content-type': 'application/json', ...headers }, duplex: 'half' };
  return PUT(new Request(`http://sk.test/api/initiatives/${id}`, init), route({ id }));
}

const held = () => TABLES.map((table) => engine().reader.get<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`))?.n).join();

/** The same bytes in pieces of a few bytes, of a length that nobody declared. */
function inPieces(body: Body): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(body);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + 7)));
      at += 7;
    },
  });
}

async function trackedOf(answer: Response) {
  const { reference } = receiptSchema.parse(await answer.json());
  const tracked = await getTracked(request('/', { phone: '0912345678' }), route({ id: reference }));
  return trackedInitiativeSchema.parse(await tracked.json());
}

test('the table is long, and no row stands in it twice', () => {
  expect(BODIES.length + HOSTILE_TEXTS.length).toBeGreaterThan(500);
  expect(new Set(BODIES.map(({ name }) => name)).size).toBe(BODIES.length);
});

describe('refused, and nothing stored', () => {
  test.each(BODIES)('$name', async ({ body, status, pointer, headers }) => {
    const before = held();
    const answer = await put(body, headers);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(text.length).toBeLessThan(Math.max(40_000, 2 * body.length));
    const pointers: string[] = (JSON.parse(text).errors ?? []).map((one: { pointer: string }) => one.pointer);
    if (pointer !== undefined)
      expect(
        pointers.some((one) => one === pointer || one.startsWith(`${pointer}/`)),
        pointers.join(),
      ).toBe(true);
    expect(held()).toBe(before);
  });

  test('no prototype has learned anything', () => {
    const strangers = [Object.prototype, Array.prototype, Function.prototype].flatMap((one) => Object.keys(one));
    expect(strangers).toEqual([]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

describe('stored harmlessly, and given back as the text that it is', () => {
  test.each(HOSTILE_TEXTS)('$name', async ({ typed, kept }) => {
    const rest = ' and the rest of a long enough sentence';
    const [sent, expected] = [typed + rest, kept + rest];
    const texts = (text: string) => ({ title: text, problem: text, solution: text, effect: text });
    const unit = { grassrootsUnitCode: null, unlistedUnit: sent };
    const body = aSubmission(CAMPAIGN, { unit, author: { position: sent, section: sent }, initiative: texts(sent) });
    const tracked = await trackedOf(await put(JSON.stringify(body)));
    expect(tracked.title).toBe(expected);
    expect(tracked.unitNames.at(-1)).toBe(expected);
    expect(tracked.content.initiative).toMatchObject(texts(expected));
    expect(tracked.content.author).toMatchObject({ position: expected, section: expected });
    expect(tracked.content.unit.unlistedUnit).toBe(expected);
    // What XML allows, so that any file made of it later can be opened.
    expect(expected).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10fffd}]*$/u);
  });
});

describe('odd, and still the same submission', () => {
  const whole = JSON.stringify(aSubmission(CAMPAIGN));
  const phone = (typed: string) => JSON.stringify(aSubmission(CAMPAIGN, { author: { phone: typed } }));
  const twice = whole.replace('"title":', '"title":"=1+1","title":"<script>","title":');
  const ODD: { name: string; body: Body | ReadableStream<Uint8Array>; headers?: Record<string, string> }[] = [
    { name: 'in pieces of seven bytes, of no declared length', body: inPieces(whole) },
    { name: 'declared shorter than it is', body: whole, headers: { 'content-length': '10' } },
    { name: 'with a mark of UTF-8 before it', body: new Uint8Array(Buffer.from(`\ufeff${whole}`)) },
    { name: 'with every letter escaped', body: whole.replace('A guide', '\\u0041\\u0020\\u0067\\u0075\\u0069\\u0064\\u0065') },
    { name: 'with keys twice: the last counts', body: twice },
    { name: 'with a line end after the number', body: phone('0912345678\r\n') },
    { name: 'with a number in wide digits', body: phone('\uff10\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18') },
    { name: 'with a number written as E.164, with separators', body: phone('+84 (0) 912.345-678') },
    { name: 'with numbers written as powers', body: whole.replace('22000000', '2.2e7').replace('1990', '199e1') },
    { name: 'with another character set in its type', body: whole, headers: { 'content-type': 'application/json; charset=utf-16' } },
    { name: 'with its type in capitals', body: whole, headers: { 'content-type': ' APPLICATION/JSON ;x="y"' } },
    { name: 'with a token that nobody signed', body: JSON.stringify(aSubmission(CAMPAIGN, { rest: { attemptToken: 'a.b.c' } })) },
    { name: 'with a poster that nobody printed', body: JSON.stringify(aSubmission(CAMPAIGN, { rest: { posterCode: '00000000' } })) },
  ];
  test.each(ODD)('$name', async ({ body, headers }) => {
    expect((await trackedOf(await put(body, headers))).content).toEqual({ ...aSubmission(CAMPAIGN), attemptToken: null });
  });

  test('no amount is less than nothing', async () => {
    const tracked = await trackedOf(await put(whole.replace('22000000', '-0')));
    expect(Object.is(tracked.content.initiative.benefitVnd, 0)).toBe(true);
  });

  test('an address of mail keeps no line end', async () => {
    const sent = JSON.stringify(aSubmission(CAMPAIGN, { author: { email: ' hoa@union.vn\r\n' } }));
    expect((await trackedOf(await put(sent))).content.author.email).toBe('hoa@union.vn');
  });
});

describe('units', () => {
  const elsewhere = [
    { topUnitCode: 'TOP-2' },
    { subordinateUnitCode: 'MID-2' },
    { grassrootsUnitCode: 'LOW-2' },
    { grassrootsUnitCode: 'MID-1' },
    { topUnitCode: 'ROOT' },
    { topUnitCode: 'LOW-1' },
    { topUnitCode: 'MID-1', subordinateUnitCode: 'TOP-1' },
    { grassrootsUnitCode: 'NO-SUCH' },
    { grassrootsUnitCode: null, unlistedUnit: 'A union', subordinateUnitCode: 'LOW-1' },
    { grassrootsUnitCode: null, unlistedUnit: 'A union', topUnitCode: 'TOP-2' },
    { grassrootsUnitCode: null, unlistedUnit: 'A union', topUnitCode: 'ROOT', subordinateUnitCode: null },
  ];
  test.each(elsewhere)('a place that is not in the tree: %j', async (unit) => {
    const before = held();
    expect((await put(JSON.stringify(aSubmission(CAMPAIGN, { unit })))).status).toBeOneOf([404, 422]);
    expect(held()).toBe(before);
  });
});

describe('addresses and headers', () => {
  const IDS = [
    ...['', ' ', '0', 'null', '../x', '%2e%2e', '<script>', "' OR 1=1 --", '\u0000', 'x'.repeat(10_000)],
    '7B2A9E40-1C3D-4E5F-8A6B-0C1D2E3F4A5B',
    '7b2a9e40-1c3d-1e5f-8a6b-0c1d2e3f4a5b',
    '7b2a9e40-1c3d-4e5f-ca6b-0c1d2e3f4a5b',
    '7b2a9e401c3d4e5f8a6b0c1d2e3f4a5b',
    '{7b2a9e40-1c3d-4e5f-8a6b-0c1d2e3f4a5b}',
    '7b2a9e40-1c3d-4e5f-8a6b-0c1d2e3f4a5b\n',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ];
  test.each(IDS)('the id %j cannot exist', async (id) => {
    const before = held();
    const sent = new Request('http://sk.test/', { method: 'PUT', body: JSON.stringify(aSubmission(CAMPAIGN)) });
    expect((await PUT(sent, route({ id }))).status).toBe(404);
    expect(held()).toBe(before);
  });

  const PHONES = [
    '',
    '0',
    '0'.repeat(100_000),
    '+84912345678, 0912345678',
    '%2B84912345678',
    '"0912345678"',
    '0912345678\u00a0;',
    '* OR 1=1',
    '\u00ff',
  ];
  test.each(PHONES)('the number %j opens nothing', async (phone) => {
    const { reference } = await (await put(JSON.stringify(aSubmission(CAMPAIGN)))).json();
    expect((await getTracked(request('/', { phone }), route({ id: reference }))).status).toBe(404);
  });

  test.each(['0912345678\nX-Admin: 1', '0912345678\r\n\r\nGET /', '0912345678\u0000', '\u0660\u0669'])(
    'a header cannot carry %j',
    (phone) => {
      expect(() => request('/', { phone })).toThrow(TypeError);
    },
  );

  test('names in a body or a cookie that look like rights change nothing', async () => {
    const headers = { cookie: 'receipts=__proto__~x; role=admin', 'x-http-method-override': 'DELETE', 'x-role': 'admin' };
    const tracked = await trackedOf(await put(JSON.stringify(aSubmission(CAMPAIGN)), headers));
    expect(tracked.status).toBe('submitted');
  });
});
