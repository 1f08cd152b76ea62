import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seedDemo } from '#drizzle/seed/demo.ts';
import { closeEngine, engine } from '#lib/db/engine.ts';
import { isCurrent } from '#lib/db/migrate.ts';
import { startServer, stopServer } from '#lib/http/start-server.ts';
import { freshDatabaseUrl } from '#tests/support/private-database.ts';

class Ended extends Error {}

let said = '';
let exitCode: unknown;

beforeEach(() => {
  said = '';
  exitCode = undefined;
  closeEngine();
  process.env.DATABASE_URL = freshDatabaseUrl();
  globalThis.sangKienEnvironment = undefined;
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said += String(line);
    return true;
  });
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    exitCode = code;
    throw new Ended();
  });
});
afterEach(async () => {
  await stopServer();
  vi.restoreAllMocks();
  delete process.env.SEED;
  delete process.env.TEST_CLOCK;
});

const units = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM units`)?.n;

test('the first start migrates and, unless asked, seeds nothing', async () => {
  await startServer(seedDemo);
  expect([await isCurrent(engine()), units()]).toEqual([true, 0]);
});

test('with SEED=demo the first start plants the demo, and the second leaves it as it is', async () => {
  process.env.SEED = 'demo';
  await startServer(seedDemo);
  const planted = units();
  expect(planted).toBeGreaterThan(100);
  await startServer(seedDemo);
  expect(units()).toBe(planted);
});

test('a database newer than the program ends the start with one sentence', async () => {
  await startServer(seedDemo);
  engine().writer.run(sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)`);
  await expect(startServer(seedDemo)).rejects.toThrow(Ended);
  expect([exitCode, said.trim().split('\n')]).toEqual([1, [expect.stringMatching(/newer version/)]]);
});

test('a rehearsal clock that nobody allowed ends the start before the database is touched', async () => {
  process.env.TEST_CLOCK = '2021-04-20T00:00:00+07:00';
  await expect(startServer(seedDemo)).rejects.toThrow(Ended);
  expect([exitCode, said]).toEqual([1, expect.stringMatching(/ALLOW_TEST_CLOCK=1/)]);
  expect(globalThis.sangKienEngine).toBeUndefined();
});
