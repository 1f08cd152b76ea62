import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Engine, engine } from '#lib/db/engine.ts';
import { isRebuilding, listOpenRebuilds } from '#lib/db/tree-rebuilds.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { keepTree, startTreeKeeping, stopTreeKeeping } from '#lib/http/tree-keeping.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { aSubmission, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

const TOMORROW = Date.now() + DAY_MS;
let logged = '';

beforeEach(() => {
  logged = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged += String(line);
    return true;
  });
});
afterEach(async () => {
  await stopTreeKeeping();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function office(): Promise<{ engine: Engine; campaignId: string }> {
  await processDatabase();
  await plantTree(engine());
  const campaignId = await openCampaign(engine(), { opensAt: Date.now() - DAY_MS, closesAt: Date.now() + 10 * DAY_MS });
  return { engine: engine(), campaignId };
}

const move = (effectiveOn: string) =>
  engine().commit((tx) => {
    const change = { kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' } as const;
    return decideUnitChange(writeContext(tx, Date.now()), change, { effectiveOn, reason: 'by decree' });
  });

async function handIn(campaignId: string, n: number): Promise<void> {
  const submission = aSubmission(campaignId, { initiative: { appliedFrom: '2021-03-01' } });
  for (let i = 0; i < n; i += 1) {
    await engine().commit((tx) => receiveInitiative(writeContext(tx, Date.now()), { id: randomUUID(), submission }));
  }
}

const below = (code: string) =>
  engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiative_ancestors WHERE ancestor_id = ${`id-${code}`}`)?.n;

test('a change waits for its day, is carried out within seconds of it, and lists follow', async () => {
  const { campaignId } = await office();
  await handIn(campaignId, 3);
  await move(vietnamDate(TOMORROW));
  await keepTree();
  expect(await findUnitByCode(engine().reader, 'MID-1')).toMatchObject({ parentId: 'id-TOP-1' });
  vi.useFakeTimers({ now: TOMORROW, toFake: ['Date'] });
  startTreeKeeping();
  startTreeKeeping();
  await vi.waitFor(() => expect(below('TOP-2')).toBe(3));
  expect([below('TOP-1'), await isRebuilding(engine().reader, campaignId)]).toEqual([0, false]);
  expect(await reconcileCounters(readContext(engine()))).toEqual([]);
  expect(logged).toContain('unit-change-carried-out');
});

test('a rebuild that was cut off goes on where it stood after the next start', async () => {
  const { campaignId } = await office();
  await handIn(campaignId, 5);
  await move(vietnamDate(Date.now()));
  await engine().commit((tx) => rebuildSlice(writeContext(tx, Date.now()), 2));
  expect([below('TOP-1'), below('TOP-2'), await isRebuilding(engine().reader, campaignId)]).toEqual([3, 2, true]);
  expect(await listOpenRebuilds(engine().reader)).toMatchObject([{ unitId: 'id-MID-1', done: 2 }]);
  expect(await reconcileCounters(readContext(engine()))).toEqual([]);
  startTreeKeeping();
  await vi.waitFor(() => expect(below('TOP-2')).toBe(5));
  await stopTreeKeeping();
  expect(await reconcileCounters(readContext(engine()))).toEqual([]);
});

test('a failure is a line in the log and ends nothing', async () => {
  await office();
  await move(vietnamDate(Date.now()));
  vi.spyOn(engine(), 'reader', 'get').mockImplementation(() => {
    throw new Error('broken');
  });
  await keepTree();
  expect(logged).toContain('"event":"tree-not-kept"');
});
