import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DELETE, PUT } from '#app/api/drops/[id]/route.ts';
import { LARGEST_DROP } from '#lib/contracts/drop.ts';
import { engine } from '#lib/db/engine.ts';
import { CODE_LIFETIME_MS } from '#lib/domain/draft-move.ts';
import { countOne, DROPS_OF_ADDRESS } from '#lib/http/limits.ts';
import { DURING } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  globalThis.sangKienCounts = undefined;
  await processDatabase();
});
afterEach(() => vi.useRealTimers());

const ID = 'A'.repeat(22);
const CODE = `7K3.${ID}`;
const BOX = 'b'.repeat(60);
const put = (id: string, body: unknown) => PUT(request(`/api/drops/${id}`, { method: 'PUT', body }), route({ id }));
const take = (id: string) => DELETE(request(`/api/drops/${id}`, { method: 'DELETE' }), route({ id }));
const codeOf = async (answer: Response) => ({ status: answer.status, code: (await answer.json()).code });
/** A whole body of so many bytes. */
const boxIn = (bytes: number) => ({ box: 'b'.repeat(bytes - JSON.stringify({ box: '' }).length) });

test('left with 204, taken once with 200, and never kept by anybody on the way', async () => {
  expect((await put(ID, { box: BOX })).status).toBe(204);
  const taken = await take(ID);
  expect([taken.status, taken.headers.get('cache-control'), await taken.json()]).toEqual([200, 'no-store', { box: BOX }]);
  expect(await codeOf(await take(ID))).toEqual({ status: 404, code: 'not-found' });
});

test('64 KiB are taken, one byte more is 413', async () => {
  expect((await put(ID, boxIn(LARGEST_DROP))).status).toBe(204);
  expect(await codeOf(await put('B'.repeat(22), boxIn(LARGEST_DROP + 1)))).toEqual({ status: 413, code: 'too-large' });
});

test.each([
  { name: 'text that is no ciphertext', body: { box: 'Nguyễn Thị Hoa, 0912 345 678, gá dẫn vải tự canh mép' } },
  { name: 'too short to hold anything', body: { box: 'AAAA' } },
  { name: 'a second thing', body: { box: BOX, key: BOX } },
])('$name is refused and nothing is kept', async ({ body }) => {
  expect((await put(ID, body)).status).toBe(422);
  expect(engine().reader.get(sql`SELECT count(*) AS n FROM drops`)).toEqual({ n: 0 });
});

test.each(['', 'short', `${ID}A`, `7K.${ID}`, `7IO.${ID}`, `7K3..${ID}`, '../campaign', `${ID.slice(1)}%`])(
  'the address %o names nothing',
  async (id) => {
    expect(await codeOf(await take(id))).toEqual({ status: 404, code: 'not-found' });
    expect(await codeOf(await put(id, { box: BOX }))).toEqual({ status: 404, code: 'not-found' });
  },
);

test('a wrong code is counted although it is refused', async () => {
  await put(CODE, { box: BOX });
  for (const end of 'BCDEF') expect((await take(`7K3.${end.repeat(22)}`)).status).toBe(404);
  expect((await take(CODE)).status).toBe(404);
});

test('a code that never was, one that expired and one that was read are answered alike, to the letter', async () => {
  const wordsOf = async (answer: Response) => {
    const { requestId, ...rest } = await answer.json();
    expect(requestId).toEqual(expect.any(String));
    return { rest, headers: [...answer.headers].filter(([name]) => name !== 'date') };
  };
  await put(CODE, { box: BOX });
  await take(CODE);
  const read = await wordsOf(await take(CODE));
  await put(`8K3.${ID}`, { box: BOX });
  vi.setSystemTime(DURING + CODE_LIFETIME_MS);
  expect(await wordsOf(await take(`8K3.${ID}`))).toEqual(read);
  expect(await wordsOf(await take(`9K3.${ID}`))).toEqual(read);
});

test('who keeps guessing on one shelf is told to wait, whether or not something lies there', async () => {
  for (const shelf of ['7K3', '8K3']) {
    for (let n = 0; n < 10; n += 1) expect((await take(`${shelf}.${'BCDEFGHJKM'.charAt(n).repeat(22)}`)).status).toBe(404);
    if (shelf === '7K3') await put(CODE, { box: BOX });
    const refused = await take(`${shelf}.${ID}`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
  }
});

describe('by address', () => {
  const from = (address: string) => ({ 'x-visitor-address': address });
  const takeFrom = (address: string, id: string) =>
    DELETE(request(`/api/drops/${id}`, { method: 'DELETE', headers: from(address) }), route({ id }));

  test('ten wrong codes a minute, whatever their shelves; others are not held up', async () => {
    for (let n = 0; n < 10; n += 1) expect((await takeFrom('203.0.113.7', `${n}AA.${ID}`)).status).toBe(404);
    await put(CODE, { box: BOX });
    expect((await takeFrom('203.0.113.7', CODE)).status).toBe(429);
    expect((await takeFrom('203.0.113.8', CODE)).status).toBe(200);
  });

  test('no more drops an hour than a factory leaves, so that one address does not take every place', async () => {
    const leave = (address: string, n: number) => {
      const id = String(n).padStart(22, 'A');
      return PUT(request(`/api/drops/${id}`, { method: 'PUT', body: { box: BOX }, headers: from(address) }), route({ id }));
    };
    expect((await leave('203.0.113.7', 0)).status).toBe(204);
    for (let n = 2; n < DROPS_OF_ADDRESS.most; n += 1) countOne(DROPS_OF_ADDRESS, '203.0.113.7', DURING);
    expect((await leave('203.0.113.7', 1)).status).toBe(204);
    const refused = await leave('203.0.113.7', 100);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await leave('203.0.113.8', 100)).status).toBe(204);
  });
});
