import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { readiness } from '#lib/http/readiness.ts';
import { processDatabase } from '#tests/support/private-database.ts';

beforeEach(async () => {
  await processDatabase();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

test('behind a program that holds the database it says within seconds that it is not ready, and is ready again afterwards', async () => {
  const foreign = new SQLite(engine().file);
  foreign.exec('BEGIN IMMEDIATE');
  const before = performance.now();
  expect((await readiness()).status).toBe(503);
  expect(performance.now() - before).toBeLessThan(10_000);
  foreign.exec('ROLLBACK');
  foreign.close();
  await vi.waitFor(async () => expect((await readiness()).status).toBe(200), { timeout: 5_000 });
});
