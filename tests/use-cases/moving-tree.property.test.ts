import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCampaignById } from '#lib/db/campaigns.ts';
import type { Engine, Tx } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { listSumDifferences } from '#lib/db/reconcile-boards.ts';
import { listOpenRebuilds } from '#lib/db/tree-rebuilds.ts';
import { insertUnits } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import type { UnitChoice } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { applyDueChange } from '#lib/use-cases/apply-due-change.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { refreshBoards } from '#lib/use-cases/refresh-boards.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { drained } from '#tests/support/boards.ts';
import { aSubmission, aUnit, OPENS_AT, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

/*
 * Random decisions about the tree and about hours, between random acts of people and rebuilds that run a little: after every single step
 * each count is true, each list row stands where its tree says, and whatever is not yet moved is known to be on its way.
 */

const TOPS = ['TOP-1', 'TOP-2', 'TOP-3'] as const;
const MIDS = ['MID-1', 'MID-2', 'MID-3', 'NEW-1'] as const;
const LOWS = ['LOW-1', 'LOW-2', 'LOW-3', 'LOW-4', 'NEW-2'] as const;
const NEW = { kind: 'create', name: 'New', shortName: 'New' } as const;
const NEW_MID = { ...NEW, code: 'NEW-1', level: 'immediate-upper', unitKind: 'district-federation' } as const;
const NEW_LOW = { ...NEW, code: 'NEW-2', level: 'grassroots', unitKind: 'grassroots-union' } as const;
const code = fc.constantFrom(...TOPS, ...MIDS, ...LOWS);
const up = fc.oneof(
  fc.tuple(fc.constantFrom(...LOWS), fc.constantFrom(...MIDS, ...TOPS)),
  fc.tuple(fc.constantFrom(...MIDS), fc.constantFrom(...TOPS)),
);
const beside = fc.oneof(
  fc.tuple(fc.constantFrom(...LOWS), fc.constantFrom(...LOWS)),
  fc.tuple(fc.constantFrom(...MIDS), fc.constantFrom(...MIDS)),
  fc.tuple(fc.constantFrom(...TOPS), fc.constantFrom(...TOPS)),
);

const change: fc.Arbitrary<UnitChange> = fc.oneof(
  { weight: 5, arbitrary: up.map(([unitCode, parentCode]): UnitChange => ({ kind: 'move', unitCode, parentCode })) },
  { weight: 3, arbitrary: beside.map(([unitCode, intoCode]): UnitChange => ({ kind: 'merge', unitCode, intoCode })) },
  { weight: 1, arbitrary: up.map(([unitCode, successorCode]): UnitChange => ({ kind: 'dissolve', unitCode, successorCode })) },
  { weight: 1, arbitrary: code.map((unitCode): UnitChange => ({ kind: 'dissolve', unitCode, successorCode: null })) },
  { weight: 1, arbitrary: code.map((unitCode): UnitChange => ({ kind: 'rename', unitCode, name: 'Other', shortName: 'Other' })) },
  { weight: 1, arbitrary: fc.constant<UnitChange>({ ...NEW_MID, parentCode: 'TOP-2' }) },
  { weight: 1, arbitrary: fc.constant<UnitChange>({ ...NEW_LOW, parentCode: 'MID-3' }) },
);

const CHOICES = [
  { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1' },
  { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' },
  { topUnitCode: 'TOP-1', subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' },
  { topUnitCode: 'TOP-2', subordinateUnitCode: 'MID-3', grassrootsUnitCode: 'LOW-4' },
  { topUnitCode: 'TOP-2', subordinateUnitCode: 'MID-3', grassrootsUnitCode: 'NEW-2' },
  { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-1', grassrootsUnitCode: null, unlistedUnit: 'Not in the list' },
];
const IDS: readonly string[] = Array.from({ length: 16 }, () => randomUUID());

const text = fc.record({ id: fc.constantFrom(...IDS), unit: fc.constantFrom(...CHOICES) });
const step = fc.oneof(
  { weight: 4, arbitrary: text.map((of) => ({ kind: 'receive', ...of }) as const) },
  { weight: 3, arbitrary: text.map((of) => ({ kind: 'revise', ...of }) as const) },
  { weight: 1, arbitrary: text.map((of) => ({ kind: 'withdraw', ...of }) as const) },
  {
    weight: 8,
    arbitrary: fc.tuple(change, fc.integer({ min: -3, max: 2 })).map(([asked, days]) => ({ kind: 'change', asked, days }) as const),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map((most) => ({ kind: 'rebuild', most }) as const) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }).map((most) => ({ kind: 'refresh', most }) as const) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map((days) => ({ kind: 'wait', days }) as const) },
  { weight: 1, arbitrary: fc.nat(2).map((which) => ({ kind: 'reopen', which }) as const) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type World = { engine: Engine; campaigns: readonly string[]; now: number };

async function aWorld(): Promise<World> {
  const engine = await privateDatabase();
  engine.writer.run(sql`PRAGMA synchronous = OFF`);
  await plantTree(engine);
  await engine.commit((tx) =>
    insertUnits(tx, [
      aUnit({ code: 'TOP-3', parentId: 'id-ROOT', level: 'provincial', kind: 'provincial-federation' }),
      aUnit({ code: 'MID-3', parentId: 'id-TOP-2', level: 'immediate-upper', kind: 'district-federation' }),
      aUnit({ code: 'LOW-4', parentId: 'id-MID-3', level: 'grassroots' }),
    ]),
  );
  const short = await openCampaign(engine, { slug: 'short', closesAt: OPENS_AT + 7 * DAY_MS });
  const long = await openCampaign(engine, { slug: 'long', closesAt: OPENS_AT + 30 * DAY_MS });
  const ofTop = await openCampaign(engine, { slug: 'of-top', ownerUnitId: 'id-TOP-1', closesAt: OPENS_AT + 12 * DAY_MS });
  const world = { engine, campaigns: [short, long, ofTop], now: OPENS_AT + 4 * DAY_MS };
  for (const [i, id] of IDS.slice(0, 12).entries()) await write(world, { kind: 'receive', id, unit: CHOICES[Math.floor(i / 3)] ?? {} });
  await drained(engine, world.now);
  return world;
}

/** What is refused is a step too; anything but a refusal is a fault. */
async function take(world: World, run: (tx: Tx) => Promise<unknown>): Promise<void> {
  await world.engine.commit(run).catch((reason) => {
    if (!(reason instanceof Problem) || reason.code === 'overloaded') throw reason;
  });
}

async function act(world: World, done: Step): Promise<void> {
  const { campaigns, now } = world;
  const ctx = (tx: Tx) => writeContext(tx, now);
  if (done.kind === 'wait') world.now += done.days * DAY_MS;
  else if (done.kind === 'rebuild') await take(world, (tx) => rebuildSlice(ctx(tx), done.most));
  else if (done.kind === 'refresh') await take(world, (tx) => refreshBoards(ctx(tx), done.most));
  else if (done.kind === 'change') {
    const effectiveOn = vietnamDate(now + done.days * DAY_MS);
    await take(world, (tx) => decideUnitChange(ctx(tx), done.asked, { effectiveOn, reason: 'by chance' }));
  } else if (done.kind === 'reopen') await take(world, (tx) => reopen(tx, campaigns[done.which] ?? '', now));
  else await write(world, done);
  await take(world, (tx) => applyDueChange(writeContext(tx, world.now)));
}

async function reopen(tx: Tx, id: string, now: number): Promise<void> {
  const dated = await findCampaignById(tx, id);
  const closesAt = now + 5 * DAY_MS;
  if (dated)
    await changeIntakeWindow(writeContext(tx, now), dated, {
      change: { kind: 'reopen', opensAt: now, closesAt, graceMinutes: 0 },
      reason: 'x',
    });
}

type Written = { kind: 'receive' | 'revise' | 'withdraw'; id: string; unit: Partial<UnitChoice> };

/** Every text belongs to one of the campaigns for good; an edit is the next one. */
async function write(world: World, { kind, id, unit }: Written): Promise<void> {
  const submission = aSubmission(world.campaigns[IDS.indexOf(id) % 3] ?? '', { unit });
  await take(world, async (tx) => {
    const ctx = writeContext(tx, world.now);
    if (kind === 'receive') return receiveInitiative(ctx, { id, submission });
    if (kind === 'withdraw') return withdrawInitiative(ctx, { id, phone: '+84912345678' });
    return reviseInitiative(ctx, { id, n: ((await findInitiative(tx, id))?.revision ?? 0) + 1, submission });
  });
}

/** Campaigns that go on under a unit that somebody took over from. */
const orphans = ({ reader }: Engine) =>
  reader.all(sql`SELECT c.slug FROM campaigns c JOIN units u ON u.id = c.owner_unit_id
    WHERE c.tree_version IS NULL AND u.successor_id IS NOT NULL AND u.dissolved_on IS NOT NULL`);

test('between any changes, acts and halves of rebuilds no count is wrong and nothing is left behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), async (steps) => {
      const world = await aWorld();
      for (const one of steps) {
        await act(world, one);
        expect(await reconcileCounters(readContext(world.engine))).toEqual([]);
        expect(await listSumDifferences(world.engine.reader)).toEqual([]);
        expect(orphans(world.engine)).toEqual([]);
      }
      while (await world.engine.commit((tx) => rebuildSlice(writeContext(tx, world.now), 2)));
      expect(await listOpenRebuilds(world.engine.reader)).toEqual([]);
      expect(await reconcileCounters(readContext(world.engine))).toEqual([]);
      expect(await drained(world.engine, world.now)).toEqual([]);
      world.engine.close();
    }),
    { numRuns: Number(process.env.TREE_RUNS ?? 6) },
  );
}, 120_000);
