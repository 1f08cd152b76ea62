import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { HOUR_MS } from '#lib/domain/instant.ts';
import { scheduleSnapshots, snapshotIfDue } from '#lib/http/snapshot-schedule.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let logged: string[] = [];
let folder = '';

beforeEach(async () => {
  logged = [];
  await processDatabase();
  folder = join(dirname(engine().file), 'snapshots');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  clearTimeout(globalThis.sangKienSnapshots);
  globalThis.sangKienSnapshots = undefined;
  globalThis.sangKienEnvironment = undefined;
  delete process.env.SNAPSHOT_HOURS;
});

test('a snapshot is taken when none is young enough, by another process, and not again before its time', async () => {
  await snapshotIfDue(6 * HOUR_MS);
  await snapshotIfDue(6 * HOUR_MS);
  const [name = '', ...others] = readdirSync(folder);
  expect([name, others]).toEqual([expect.stringMatching(/^snapshot-[-0-9T]+\.db$/), []]);
  expect(await checkDatabase(join(folder, name))).toEqual([]);
  expect(logged).toEqual([expect.stringContaining('"event":"snapshot-taken"')]);
}, 60_000);

test('a snapshot that fails is a line in the log and nothing else, and the next one can succeed', async () => {
  writeFileSync(folder, 'in the way');
  await snapshotIfDue(6 * HOUR_MS);
  expect(logged).toEqual([expect.stringMatching(/"level":"error","event":"snapshot-failed","said":".+"/)]);
  rmSync(folder);
  await snapshotIfDue(6 * HOUR_MS);
  expect(readdirSync(folder)).toHaveLength(1);
}, 60_000);

test('one schedule a process, and it keeps no process alive', () => {
  scheduleSnapshots();
  const timer = globalThis.sangKienSnapshots;
  scheduleSnapshots();
  expect(globalThis.sangKienSnapshots).toBe(timer);
  expect(timer?.hasRef()).toBe(false);
});

test('SNAPSHOT_HOURS=0 takes none', () => {
  process.env.SNAPSHOT_HOURS = '0';
  globalThis.sangKienEnvironment = undefined;
  scheduleSnapshots();
  expect(globalThis.sangKienSnapshots).toBeUndefined();
});
