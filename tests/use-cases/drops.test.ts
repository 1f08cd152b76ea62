import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { CODE_LIFETIME_MS, LINK_LIFETIME_MS, MOST_DROPS, MOST_WRONG_CODES } from '#lib/domain/draft-move.ts';
import { leaveDrop } from '#lib/use-cases/leave-drop.ts';
import { takeDrop } from '#lib/use-cases/take-drop.ts';
import { DURING, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const idOf = (n: number) => String(n).padStart(22, '0');
const codeOf = (shelf: string, n: number) => `${shelf}.${idOf(n)}`;
const BOX = 'b'.repeat(60);

const leave = (engine: Engine, id: string, now = DURING, box = BOX) => engine.commit((tx) => leaveDrop(writeContext(tx, now), { id, box }));
const take = (engine: Engine, id: string, now = DURING) => engine.commit((tx) => takeDrop(writeContext(tx, now), { id }));
const rows = (engine: Engine) => engine.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM drops`)?.n;

test('of two readers at the same moment exactly one gets it', async () => {
  const engine = await privateDatabase();
  await leave(engine, idOf(1));
  const readers = await Promise.all([take(engine, idOf(1)), take(engine, idOf(1)), take(engine, idOf(1))]);
  expect(readers.filter((one) => one !== null)).toEqual([{ box: BOX }]);
  expect(rows(engine)).toBe(0);
});

test.each([
  { id: idOf(1), lifetime: LINK_LIFETIME_MS },
  { id: codeOf('7K3', 1), lifetime: CODE_LIFETIME_MS },
])('$id is there until the last millisecond and gone at the next', async ({ id, lifetime }) => {
  const engine = await privateDatabase();
  await leave(engine, id);
  expect(await take(engine, id, DURING + lifetime)).toBeNull();
  await leave(engine, id);
  expect(await take(engine, id, DURING + lifetime - 1)).toEqual({ box: BOX });
});

test('what has expired is swept by the next write of anybody', async () => {
  const engine = await privateDatabase();
  await leave(engine, idOf(1));
  await leave(engine, codeOf('7K3', 1));
  await leave(engine, idOf(2), DURING + CODE_LIFETIME_MS);
  expect(rows(engine)).toBe(2);
  await take(engine, idOf(9), DURING + LINK_LIFETIME_MS);
  expect(rows(engine)).toBe(1);
});

test('left twice it is left once; another box never takes its place', async () => {
  const engine = await privateDatabase();
  await leave(engine, idOf(1));
  await leave(engine, idOf(1));
  await expect(leave(engine, idOf(1), DURING, 'c'.repeat(60))).rejects.toMatchObject({ code: 'content-conflict' });
  expect(await take(engine, idOf(1))).toEqual({ box: BOX });
});

test('the number of drops is bounded, and a reader makes room', async () => {
  const engine = await privateDatabase();
  const numbers = sql`WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${MOST_DROPS - 1})`;
  const expiresAt = DURING + MOST_DROPS + LINK_LIFETIME_MS;
  engine.writer.run(sql`INSERT INTO drops ${numbers} SELECT printf('%022d', n), NULL, ${BOX}, 0, ${expiresAt} FROM numbers`);
  await expect(leave(engine, idOf(MOST_DROPS), DURING + MOST_DROPS)).rejects.toMatchObject({
    code: 'overloaded',
    details: { retryAfterSeconds: 600 },
  });
  await take(engine, idOf(5), DURING + MOST_DROPS);
  await leave(engine, idOf(MOST_DROPS), DURING + MOST_DROPS);
  expect(rows(engine)).toBe(MOST_DROPS);
});

test('a code survives four wrong tries, and is gone after the fifth', async () => {
  const engine = await privateDatabase();
  const [right, patient, elsewhere] = [codeOf('7K3', 1), codeOf('7K4', 1), codeOf('7K5', 1)];
  for (const id of [right, patient, elsewhere]) await leave(engine, id);
  for (let n = 0; n < MOST_WRONG_CODES; n += 1) expect(await take(engine, codeOf('7K3', 100 + n))).toBeNull();
  for (let n = 0; n < MOST_WRONG_CODES - 1; n += 1) expect(await take(engine, codeOf('7K4', 100 + n))).toBeNull();
  expect(await take(engine, right)).toBeNull();
  expect(await take(engine, patient)).toEqual({ box: BOX });
  expect(await take(engine, elsewhere)).toEqual({ box: BOX });
});

test('wrong links count against nothing', async () => {
  const engine = await privateDatabase();
  await leave(engine, idOf(1));
  for (let n = 2; n < 20; n += 1) expect(await take(engine, idOf(n))).toBeNull();
  expect(await take(engine, idOf(1))).toEqual({ box: BOX });
});
