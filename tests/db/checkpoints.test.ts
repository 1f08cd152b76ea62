import { existsSync, statSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { startCheckpoints, stopCheckpoints } from '#lib/db/checkpoints.ts';
import { openEngine } from '#lib/db/engine.ts';
import { freshDatabaseUrl } from '#tests/support/private-database.ts';

afterEach(stopCheckpoints);

function filled() {
  const engine = openEngine(freshDatabaseUrl());
  engine.writer.run(sql`CREATE TABLE texts (body TEXT)`);
  const before = statSync(engine.file).size;
  for (let i = 0; i < 200; i += 1) engine.writer.run(sql`INSERT INTO texts VALUES (${'x'.repeat(4_000)})`);
  return { engine, before };
}

test('the log comes into the file by a thread, while the writer only appends', async () => {
  const { engine, before } = filled();
  expect(statSync(engine.file).size, 'not copied by the writer itself').toBe(before);
  startCheckpoints(engine.file, (reason) => expect.unreachable(String(reason)));
  await vi.waitFor(() => expect(statSync(engine.file).size).toBeGreaterThan(before + 200 * 4_000), { timeout: 10_000 });
  await engine.commit(async (tx) => tx.run(sql`INSERT INTO texts VALUES ('after')`));
  expect(engine.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM texts`)?.n).toBe(201);
  await stopCheckpoints();
  engine.close();
  expect(existsSync(`${engine.file}-wal`), 'nothing is left beside the file').toBe(false);
});

test('a file that the thread cannot open is told, and the writer goes on', async () => {
  const failed = vi.fn();
  startCheckpoints('/nowhere/at/all.db', failed);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), { timeout: 10_000 });
});
