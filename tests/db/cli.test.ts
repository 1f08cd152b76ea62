import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plantTree } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const run = promisify(execFile);

async function cli(file: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const env = { ...process.env, DATABASE_URL: `file:${file}`, NODE_OPTIONS: '' };
  try {
    const { stdout } = await run(process.execPath, ['--conditions=react-server', 'scripts/cli.ts', ...args], { env });
    return { code: 0, stdout };
  } catch (reason) {
    const { code, stdout } = Object.assign({ code: -1, stdout: '' }, reason);
    return { code, stdout };
  }
}

test('reconcile ends with 0 when everything agrees and with 1 when a counter lies', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  expect(await cli(engine.file, 'reconcile')).toMatchObject({ code: 0, stdout: expect.stringContaining('agrees') });
  engine.writer.run(sql`INSERT INTO counters VALUES ('id-ROOT', 'c', 'submitted', 'enterprise', 'other', 3)`);
  const { code, stdout } = await cli(engine.file, 'reconcile');
  expect([code, stdout]).toEqual([1, expect.stringContaining('id-ROOT')]);
});

test('an unknown verb explains the known ones', async () => {
  const engine = await privateDatabase();
  for (const verb of [[], ['constructor'], ['nonsense']]) {
    expect(await cli(engine.file, ...verb)).toMatchObject({ code: 2, stdout: expect.stringContaining('reconcile') });
  }
});
