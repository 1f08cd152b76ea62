import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GET as getReady } from '#app/api/health/ready/route.ts';
import { PUT } from '#app/api/initiatives/[id]/route.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { closeEngine, type Engine, engine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

const MEGABYTE = 1_048_576;
let logged = '';

beforeEach(() => {
  logged = '';
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged += String(line);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function planted(opened: Engine): Promise<(id: string) => Promise<Response>> {
  await plantTree(opened);
  const campaignId = await openCampaign(opened);
  const text = 'A long description of what was changed on the line. '.repeat(80);
  const body = aSubmission(campaignId, { initiative: { problem: text, solution: text } });
  return (id) => PUT(request(`/api/initiatives/${id}`, { method: 'PUT', body }), route({ id }));
}

/** Sends until the server has no room; the ids it had given receipts for, and the first refusal. */
async function fill(put: (id: string) => Promise<Response>): Promise<{ received: string[]; refusal: Response; refused: string }> {
  const received: string[] = [];
  for (;;) {
    const ids = Array.from({ length: 16 }, () => randomUUID());
    const answers = await Promise.all(ids.map(async (id) => ({ id, response: await put(id) })));
    received.push(...answers.flatMap(({ id, response }) => (response.status === 201 ? [id] : [])));
    const refused = answers.find(({ response }) => response.status !== 201);
    if (refused) return { received, refusal: refused.response, refused: refused.id };
  }
}

async function expectTryAgainShortly(refusal: Response): Promise<void> {
  expect([refusal.status, refusal.headers.get('retry-after'), refusal.headers.get('content-type')]).toEqual([
    503,
    '3',
    'application/problem+json',
  ]);
  expect(await refusal.json()).toMatchObject({ code: 'overloaded', status: 503, retryAfterSeconds: 3 });
  expect(logged).toMatch(/"event":"commit-failed".*SQLITE_FULL/);
}

async function expectWholeAgain(put: (id: string) => Promise<Response>, received: readonly string[], refused: string): Promise<void> {
  expect((await put(refused)).status).toBe(201);
  for (const id of received) expect((await put(id)).status).toBe(200);
  expect((await getReady()).status).toBe(200);
  expect(await checkDatabase(engine().file)).toEqual([]);
  expect(engine().reader.get(sql`SELECT count(*) AS n FROM initiatives`)).toEqual({ n: received.length + 1 });
}

test('a database that may not grow answers 503, keeps every receipt it gave, and goes on when it may', async () => {
  const put = await planted(await processDatabase());
  const { writer } = engine();
  const pages = Number(writer.get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count) + 100;
  writer.get(sql.raw(`PRAGMA max_page_count = ${pages}`));
  const { received, refusal, refused } = await fill(put);
  await expectTryAgainShortly(refusal);
  expect((await put(received[0] ?? '')).status).toBe(200);
  writer.get(sql`PRAGMA max_page_count = 1000000`);
  await expectWholeAgain(put, received, refused);
});

/** A file system of a few megabytes; null where this user may not mount one. */
function smallDisk(): { folder: string; unmount: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'sk-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const unmount = () => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, unmount };
}

test('a full disk answers 503, damages nothing, and intake goes on by itself when there is room', async ({ skip }) => {
  const disk = smallDisk();
  if (disk === null) return skip('only root may mount a small disk; the quota of SQLite stands in for it above');
  try {
    closeEngine();
    process.env.DATABASE_URL = `file:${join(disk.folder, 'test.db')}`;
    await migrateDatabase(engine());
    const put = await planted(engine());
    const { bavail, bsize } = statfsSync(disk.folder);
    const filler = join(disk.folder, 'filler');
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 2 * MEGABYTE));
    const { received, refusal, refused } = await fill(put);
    expect(received.length).toBeGreaterThan(0);
    await expectTryAgainShortly(refusal);
    rmSync(filler);
    await expectWholeAgain(put, received, refused);
  } finally {
    closeEngine();
    disk.unmount();
  }
});

test('a writer of another process is waited for by every submission', async () => {
  const put = await planted(await processDatabase());
  const other = new SQLite(engine().file);
  other.exec('BEGIN IMMEDIATE');
  const answers = Promise.all(Array.from({ length: 20 }, () => put(randomUUID())));
  for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(engine().reader.get(sql`SELECT count(*) AS n FROM initiatives`)).toEqual({ n: 0 });
  other.exec('ROLLBACK');
  other.close();
  expect((await answers).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
});

test('no submission fails while a backup is taken', async () => {
  const put = await planted(await processDatabase());
  await Promise.all(Array.from({ length: 100 }, () => put(randomUUID())));
  let copying = true;
  const copied = copyDatabase(engine().file, `${engine().file}.copy`).finally(() => {
    copying = false;
  });
  const statuses: number[] = [];
  while (copying) statuses.push((await put(randomUUID())).status);
  await copied;
  expect(new Set(statuses)).toEqual(new Set([201]));
});
