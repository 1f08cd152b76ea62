import { randomUUID } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DELETE, GET as getTracked, PUT } from '#app/api/initiatives/[id]/route.ts';
import { GET as getPoster } from '#app/api/posters/[code]/route.ts';
import { GET as getCheck } from '#app/api/receipts/[reference]/route.ts';
import { GET as getUnits } from '#app/api/units/route.ts';
import { engine } from '#lib/db/engine.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { isAuthorsPhone } from '#lib/use-cases/author-phone.ts';
import { drawCode } from '#lib/use-cases/draw-code.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

let campaignId = '';
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
});
afterAll(() => vi.useRealTimers());
beforeEach(() => globalThis.sangKienCounts?.clear());

async function received() {
  const id = randomUUID();
  const answer = await PUT(request('/', { method: 'PUT', body: aSubmission(campaignId) }), route({ id }));
  return { id, reference: String((await answer.json()).reference) };
}

async function withdrawn() {
  const one = await received();
  await DELETE(request('/', { method: 'DELETE', phone: '0912345678' }), route({ id: one.id }));
  return one;
}

/** Every statement that `act` runs in the database, in order. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const memory = new SQLite(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
  memory.close();
  const seen: string[] = [];
  const spies = ['all', 'get', 'run', 'iterate'].map((name) => {
    const original = statement[name];
    return vi.spyOn(statement, name).mockImplementation(function (this: { source: string }, ...values: unknown[]) {
      seen.push(this.source);
      return original.apply(this, values);
    });
  });
  await act();
  for (const spy of spies) spy.mockRestore();
  return seen;
}

/** All that a stranger hears, the number of the request aside. */
async function heard(answer: Response) {
  const text = await answer.text();
  const { requestId, ...body } = JSON.parse(text);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  return { status: answer.status, headers: [...answer.headers], length: text.length, body };
}

type Question = { reference: string; id: string; phone?: string };

const ACTS: Record<string, (question: Question) => Promise<Response>> = {
  'asking for an initiative': ({ reference, phone }) =>
    getTracked(request('/', phone === undefined ? {} : { phone }), route({ id: reference })),
  'withdrawing one': ({ id, phone }) =>
    DELETE(request('/', { method: 'DELETE', ...(phone === undefined ? {} : { phone }) }), route({ id })),
};

describe.each(Object.entries(ACTS))('%s', (_, act) => {
  const NUMBERS = ['0900000000', '0912345679', '+84912345677', 'nonsense', '', 'nobody', undefined];

  test('a code that nobody has, a number that is not the author’s, and one that was withdrawn sound alike and cost alike', async () => {
    const nobodys = { reference: drawCode(), id: randomUUID() };
    const expected = await heard(await act({ ...nobodys, phone: '0912345678' }));
    const statements = await statementsOf(() => act({ ...nobodys, phone: '0912345678' }));
    expect(expected).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(statements.length).toBeGreaterThan(0);
    for (const one of [nobodys, await received(), await withdrawn()]) {
      for (const phone of NUMBERS) {
        globalThis.sangKienCounts?.clear();
        const question = phone === undefined ? one : { ...one, phone };
        expect(await heard(await act(question))).toEqual(expected);
        expect(await statementsOf(() => act(question))).toEqual(statements);
      }
    }
  });

  test('guessing is slowed down alike, whether or not there is something to guess at', async () => {
    const nobodys = { reference: drawCode(), id: randomUUID() };
    for (const one of [nobodys, await received()]) {
      const statuses = [];
      for (let turn = 0; turn < 12; turn += 1) statuses.push((await act({ ...one, phone: '0900000000' })).status);
      expect(statuses).toEqual([...Array(10).fill(404), 429, 429]);
    }
  });
});

test('no text that can be typed is the number of nobody', () => {
  for (const typed of ['nobody', '', ' ', undefined]) expect(isAuthorsPhone(undefined, typed)).toBe(false);
  expect(isAuthorsPhone({ phone: '+84912345678' }, '0912 345 678')).toBe(true);
  expect(isAuthorsPhone({ phone: '+84912345678' }, '0912 345 679')).toBe(false);
});

describe('what anyone may ask tells nothing about a person', () => {
  test('a receipt that is checked: when, which unit, which text, and no more', async () => {
    const { reference } = await received();
    const text = await (await getCheck(request('/'), route({ reference }))).text();
    const known = [
      'contentHash',
      'countsFrom',
      'firstReceivedAt',
      'receivedAt',
      'reference',
      'revision',
      'unitName',
      'valid',
      'withdrawnAt',
    ];
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(known);
    expect(text).not.toMatch(/Hen|912345678|Sewing|Line 3|edge of the cloth/);
  });

  test('posters and units: codes and names of unions', async () => {
    const code = drawCode();
    await engine().commit((tx) => insertPosters(tx, [{ code, unitId: 'id-LOW-1', serial: 1, issuedAt: 0 }]));
    await received();
    const ofUnit = ['code', 'hasChildren', 'kind', 'level', 'name', 'parentCode', 'shortName'];
    const poster = await (await getPoster(request('/'), route({ code }))).json();
    expect(Object.keys(poster).sort()).toEqual(['code', 'path', 'unit']);
    expect(Object.keys(poster.unit).sort()).toEqual(ofUnit);
    const { units } = await (await getUnits(request('/api/units?q=unit'), route())).json();
    for (const unit of units) expect(Object.keys(unit).sort()).toEqual(ofUnit);
  });
});
