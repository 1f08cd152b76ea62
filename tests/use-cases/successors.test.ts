import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findCampaignById } from '#lib/db/campaigns.ts';
import { countStanding } from '#lib/db/counters.ts';
import type { Tx } from '#lib/db/engine.ts';
import { listInitiatives } from '#lib/db/initiative-search.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { isRebuilding } from '#lib/db/tree-rebuilds.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import type { UnitChoice } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { changeLatePermit } from '#lib/use-cases/change-late-permit.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { drawCode } from '#lib/use-cases/draw-code.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { listUnits } from '#lib/use-cases/list-units.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { drained } from '#tests/support/boards.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const at = <R>(run: (ctx: ReturnType<typeof writeContext>) => Promise<R>, now = DURING) =>
    engine.commit((tx: Tx) => run(writeContext(tx, now)));
  const decide = (change: UnitChange, now = DURING) =>
    at((ctx) => decideUnitChange(ctx, change, { effectiveOn: vietnamDate(now), reason: 'by decree' }), now);
  const handIn = async (unit: Partial<UnitChoice> = {}, now = DURING) => {
    const id = randomUUID();
    const { receipt } = await at((ctx) => receiveInitiative(ctx, { id, submission: aSubmission(campaignId, { unit }) }), now);
    return { id, receipt };
  };
  const count = (code: string) => countStanding(engine.reader, `id-${code}`, campaignId);
  const sound = async () => expect(await reconcileCounters(readContext(engine))).toEqual([]);
  return { engine, campaignId, at, decide, handIn, count, sound };
}

const LOW_2 = { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' };

test('posters of a merged CĐCS open its successor, through every later merger; one that nobody took over opens nothing', async () => {
  const { engine, decide } = await office();
  const posters = ['LOW-1', 'LOW-2', 'LOW-3'].map((code) => ({ code: drawCode(), unitId: `id-${code}`, serial: 1, issuedAt: 0 }));
  await engine.commit((tx) => insertPosters(tx, posters));
  const [first = '', , third = ''] = posters.map(({ code }) => code);
  await decide({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  await decide({ kind: 'merge', unitCode: 'LOW-2', intoCode: 'LOW-3' });
  expect(await findPoster(readContext(engine), first)).toMatchObject({ code: first, unit: { code: 'LOW-3' }, path: [{ code: 'TOP-1' }] });
  await decide({ kind: 'dissolve', unitCode: 'LOW-3', successorCode: null });
  await expect(findPoster(readContext(engine), third)).rejects.toMatchObject({ code: 'poster-revoked' });
});

test('a draft that names a merged CĐCS is taken in at its successor, and a list that was kept leads there too', async () => {
  const { engine, decide, handIn, count, sound } = await office();
  await decide({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  const { id, receipt } = await handIn();
  expect(receipt.unitNames).toEqual(['Unit TOP-1', 'Unit MID-2', 'Unit LOW-2']);
  expect(await findInitiative(engine.reader, id)).toMatchObject({ unitId: 'id-LOW-2', treeVersion: 1 });
  expect([await count('MID-1'), await count('MID-2'), await count('LOW-2')]).toEqual([0, 1, 1]);
  await decide({ kind: 'dissolve', unitCode: 'MID-1', successorCode: 'TOP-1' });
  const listed = await listUnits(readContext(engine), { parent: 'MID-1' });
  expect(listed.map(({ code }) => code)).toEqual(['MID-2', 'LOW-3']);
  await sound();
});

test('whoever chose a CĐCS under a union above it that changed since is taken in where the CĐCS stands now', async () => {
  const { decide, handIn, sound } = await office();
  await decide({ kind: 'move', unitCode: 'LOW-1', parentCode: 'MID-2' });
  await decide({ kind: 'merge', unitCode: 'MID-2', intoCode: 'MID-1' });
  await decide({ kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' });
  const places = [
    { subordinateUnitCode: 'MID-1' },
    { subordinateUnitCode: 'MID-2' },
    { topUnitCode: 'TOP-2' },
    { subordinateUnitCode: null },
  ];
  for (const unit of places) expect((await handIn(unit)).receipt.unitNames).toEqual(['Unit TOP-2', 'Unit MID-1', 'Unit LOW-1']);
  await expect(handIn({ topUnitCode: 'TOP-2', subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' })).rejects.toMatchObject({
    details: { errors: [{ pointer: '/unit/grassrootsUnitCode', code: 'does-not-follow-tree' }] },
  });
  await sound();
});

test('an unlisted CĐCS waits at the successor of the union that was chosen; a union that ended without one is refused', async () => {
  const { decide, handIn } = await office();
  await decide({ kind: 'dissolve', unitCode: 'MID-1', successorCode: 'TOP-1' });
  const unlisted = { grassrootsUnitCode: null, unlistedUnit: 'A union of our own' };
  expect((await handIn(unlisted)).receipt.unitNames).toEqual(['Unit TOP-1', 'A union of our own']);
  await decide({ kind: 'dissolve', unitCode: 'LOW-1', successorCode: null });
  await expect(handIn()).rejects.toMatchObject({ code: 'unknown-unit' });
});

test('what was handed in before counts for the successor, while its receipt and its names stay as they were', async () => {
  const { engine, campaignId, at, decide, handIn, count, sound } = await office();
  const { id, receipt } = await handIn();
  await decide({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  expect([await count('LOW-1'), await count('LOW-2'), await count('MID-1'), await count('TOP-1')]).toEqual([1, 1, 0, 1]);
  expect((await trackInitiative(readContext(engine), { reference: receipt.reference, phone: '0912345678' })).receipt).toEqual(receipt);
  await sound();
  await at((ctx) =>
    reviseInitiative(ctx, { id, n: 2, submission: aSubmission(campaignId, { initiative: { title: 'Said once more, better' } }) }),
  );
  expect([await count('LOW-1'), await count('LOW-2'), await count('MID-1')]).toEqual([0, 1, 0]);
  await sound();
});

test('lists and search below the successor hold what came before, as soon as they are rebuilt', async () => {
  const { engine, campaignId, at, decide, handIn } = await office();
  const { receipt } = await handIn();
  await drained(engine);
  const listed = async (unitId: string) =>
    (await listInitiatives(engine.reader, { unitId, campaignId, status: null, titleKey: 'cloth', before: null, limit: 9 })).length;
  await decide({ kind: 'merge', unitCode: 'MID-1', intoCode: 'MID-2' });
  await decide({ kind: 'merge', unitCode: 'TOP-1', intoCode: 'TOP-2' });
  expect([await isRebuilding(engine.reader, campaignId), await listed('id-TOP-1'), await listed('id-TOP-2')]).toEqual([true, 1, 0]);
  while (await at((ctx) => rebuildSlice(ctx)));
  expect([await isRebuilding(engine.reader, campaignId), await listed('id-TOP-1'), await listed('id-TOP-2')]).toEqual([false, 0, 1]);
  expect([await listed('id-MID-1'), await listed('id-MID-2'), await listed('id-LOW-1')]).toEqual([0, 1, 1]);
  expect(await drained(engine)).toEqual([]);
  expect(receipt.unitNames[0]).toBe('Unit TOP-1');
});

test('a late permit of a merged CĐCS holds for texts that name it', async () => {
  const { engine, campaignId, at, decide, handIn } = await office();
  await decide({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  const dated = await findCampaignById(engine.reader, campaignId);
  if (!dated) throw new Error('not planted');
  const late = CLOSES_AT + DAY_MS;
  await at(async (ctx) => {
    const unit = await requireUnitByCode(ctx.tx, 'LOW-1');
    await changeLatePermit(ctx, { dated, unit, until: late + DAY_MS, reason: 'flood' });
  }, late);
  expect((await handIn({}, late + 1)).receipt.unitNames).toEqual(['Unit TOP-1', 'Unit MID-2', 'Unit LOW-2']);
  await expect(handIn(LOW_2, late + 1)).rejects.toMatchObject({ code: 'window-closed' });
});

test('a campaign that is over keeps its tree, also for a late text; reopened, it counts in the tree of today', async () => {
  const { engine, campaignId, at, decide, handIn, count, sound } = await office();
  await handIn();
  await handIn(LOW_2);
  const later = CLOSES_AT + 30 * DAY_MS;
  await decide({ kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' }, later);
  await decide({ kind: 'merge', unitCode: 'LOW-2', intoCode: 'LOW-1' }, later);
  const byUnit = () => Promise.all(['TOP-1', 'TOP-2', 'MID-1', 'MID-2', 'LOW-1', 'LOW-2'].map(count));
  expect(await byUnit()).toEqual([2, 0, 1, 1, 1, 1]);
  await at(async (ctx) => {
    const dated = await findCampaignById(ctx.tx, campaignId);
    const unit = await requireUnitByCode(ctx.tx, 'LOW-1');
    if (dated) await changeLatePermit(ctx, { dated, unit, until: later + DAY_MS, reason: 'flood' });
  }, later);
  await handIn(undefined, later + 1);
  expect(await byUnit()).toEqual([3, 0, 2, 1, 2, 1]);
  await sound();
  await at(async (ctx) => {
    const dated = await findCampaignById(ctx.tx, campaignId);
    const change = { kind: 'reopen', opensAt: later + 2, closesAt: later + DAY_MS, graceMinutes: null } as const;
    if (dated) await changeIntakeWindow(ctx, dated, { change, reason: 'by demand' });
  }, later + 2);
  expect(await byUnit()).toEqual([0, 3, 3, 0, 3, 1]);
  await sound();
  while (await engine.commit((tx) => rebuildSlice(writeContext(tx, later + 3))));
  await sound();
});

/** A late permit of a unit in the campaign, granted one day after its close. */
async function late({ campaignId, at }: Awaited<ReturnType<typeof office>>, code: string, now = CLOSES_AT + DAY_MS) {
  await at(async (ctx) => {
    const [dated, unit] = [await findCampaignById(ctx.tx, campaignId), await requireUnitByCode(ctx.tx, code)];
    if (dated) await changeLatePermit(ctx, { dated, unit, until: now + 9 * DAY_MS, reason: 'flood' });
  }, now);
  return now + 1;
}
const CLOSED = { code: 'window-closed' };

test('a text that came to the successor by an edit keeps the late permit of the CĐCS that it names: to edit again, to withdraw, to be told', async () => {
  const desk = await office();
  const { engine, campaignId, at, decide, handIn } = desk;
  const revise = (id: string, n: number, now: number, unit: Partial<UnitChoice> = {}) =>
    at(
      (ctx) => reviseInitiative(ctx, { id, n, submission: aSubmission(campaignId, { unit, initiative: { title: `Better, ${n} times` } }) }),
      now,
    );
  const [mine, other] = [await handIn(), await handIn(LOW_2)];
  await decide({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  const now = await late(desk, 'LOW-1');
  await revise(mine.id, 2, now);
  expect(await findInitiative(engine.reader, mine.id)).toMatchObject({ unitId: 'id-LOW-2' });
  await revise(mine.id, 3, now);
  const tracked = (reference: string) => trackInitiative(readContext(engine, now), { reference, phone: '0912345678' });
  expect((await tracked(mine.receipt.reference)).editableUntil).not.toBeNull();
  expect((await tracked(other.receipt.reference)).editableUntil).toBeNull();
  await expect(revise(other.id, 2, now, LOW_2)).rejects.toMatchObject(CLOSED);
  await expect(revise(other.id, 2, now)).rejects.toMatchObject(CLOSED);
  await expect(revise(mine.id, 4, now, LOW_2)).rejects.toMatchObject(CLOSED);
  await at((ctx) => withdrawInitiative(ctx, { id: mine.id, phone: '+84912345678' }), now);
  await expect(at((ctx) => withdrawInitiative(ctx, { id: other.id, phone: '+84912345678' }), now)).rejects.toMatchObject(CLOSED);
});

test('a late permit of a merged union goes on for the units that stood below it then, and for no other of its successor', async () => {
  const desk = await office();
  const { decide, handIn } = desk;
  await decide({ kind: 'move', unitCode: 'LOW-3', parentCode: 'MID-1' });
  await decide({ kind: 'move', unitCode: 'LOW-3', parentCode: 'MID-2' });
  await decide({ kind: 'merge', unitCode: 'MID-1', intoCode: 'MID-2' });
  const now = await late(desk, 'MID-1');
  await handIn({ subordinateUnitCode: 'MID-2' }, now);
  await expect(handIn(LOW_2, now)).rejects.toMatchObject(CLOSED);
  await expect(handIn({ subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' }, now)).rejects.toMatchObject(CLOSED);
  await decide({ kind: 'move', unitCode: 'LOW-1', parentCode: 'TOP-2' });
  await expect(handIn({ topUnitCode: 'TOP-2', subordinateUnitCode: null }, now)).rejects.toMatchObject(CLOSED);
});
