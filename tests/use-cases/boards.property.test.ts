import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { listSumDifferences } from '#lib/db/reconcile-boards.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { refreshBoards } from '#lib/use-cases/refresh-boards.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { drained, setMembers, setRecord, setStatus } from '#tests/support/boards.ts';
import { aSubmission, DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { privateDatabase, reopened } from '#tests/support/private-database.ts';

const IDS = Array.from({ length: 8 }, () => randomUUID());
const UNITS = [
  { subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1' },
  { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' },
  { subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' },
  { subordinateUnitCode: 'MID-2', grassrootsUnitCode: null, unlistedUnit: 'A small workshop' },
];

const id = fc.constantFrom(...IDS);
const low = fc.constantFrom('LOW-1', 'LOW-2', 'LOW-3');
const text = {
  id,
  unit: fc.constantFrom(...UNITS),
  fullName: fc.constantFrom('An', 'Ân', 'Bình'),
  birthYear: fc.constantFrom(1990, 1991),
  isUnionMember: fc.boolean(),
  coAuthor: fc.constantFrom(null, 'AN', 'Cường'),
};
const moved = fc.oneof(
  fc.record({ unitCode: low, parentCode: fc.constantFrom('MID-1', 'MID-2', 'TOP-2') }),
  fc.record({ unitCode: fc.constantFrom('MID-1', 'MID-2'), parentCode: fc.constantFrom('TOP-1', 'TOP-2') }),
);
const merged = fc.oneof(
  { weight: 2, arbitrary: fc.record({ unitCode: low, intoCode: low }) },
  { weight: 1, arbitrary: fc.record({ unitCode: fc.constantFrom('MID-1', 'TOP-1'), intoCode: fc.constantFrom('MID-2', 'TOP-2') }) },
);
const change: fc.Arbitrary<UnitChange> = fc.oneof(
  moved.map((of): UnitChange => ({ kind: 'move', ...of })),
  merged.map((of): UnitChange => ({ kind: 'merge', ...of })),
  low.map((unitCode): UnitChange => ({ kind: 'dissolve', unitCode, successorCode: null })),
);
const act = fc.oneof(
  fc.record({ verb: fc.constant('receive' as const), ...text }),
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('revise' as const), ...text }) },
  fc.record({ verb: fc.constant('withdraw' as const), id }),
  fc.record({ verb: fc.constant('appraise' as const), id, status: fc.constantFrom('accepted' as const, 'rejected' as const) }),
  fc.record({ verb: fc.constant('members' as const), low, members: fc.constantFrom(0, 50, 51) }),
  fc.record({ verb: fc.constant('plan' as const), low, isThere: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('refresh' as const), most: fc.integer({ min: 1, max: 5 }), upAfter: fc.nat(4) }) },
  change.map((asked) => ({ verb: 'change' as const, asked })),
  fc.record({ verb: fc.constant('restart' as const) }),
);
const into = (unitCode: string, intoCode: string): UnitChange => ({ kind: 'merge', unitCode, intoCode });
/** What is merged before anything else happens, and after the first count. */
const start = fc.constantFrom([], [into('LOW-1', 'LOW-2')], [into('LOW-1', 'LOW-2'), into('LOW-2', 'LOW-3')]);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function perform(engine: Engine, campaignId: string, one: Exclude<Act, { verb: 'restart' }>, at: number): Promise<unknown> {
  const now = DURING + at;
  if (one.verb === 'members') return setMembers(engine, one.low, one.members, '2021-03-01', now);
  if (one.verb === 'plan') return setRecord(engine, campaignId, one.low, 'plan', one.isThere);
  if (one.verb === 'appraise') return setStatus(engine, one.id, one.status);
  return engine.commit((tx) => write(writeContext(tx, now), campaignId, one));
}

type Written = Extract<Act, { verb: 'receive' | 'revise' | 'withdraw' | 'refresh' | 'change' }>;

async function write(ctx: WriteContext, campaignId: string, one: Written): Promise<unknown> {
  if (one.verb === 'refresh') return refreshUntil(ctx, one);
  if (one.verb === 'change') return decide(ctx, one.asked);
  if (one.verb === 'withdraw') return withdrawInitiative(ctx, { id: one.id, phone: '+84912345678' });
  const { fullName, birthYear, isUnionMember, coAuthor } = one;
  const coAuthors = coAuthor === null ? [] : [{ fullName: coAuthor, isUnionMember: true, sharePercent: 0 }];
  const submission = aSubmission(campaignId, { unit: one.unit, author: { fullName, birthYear, isUnionMember }, rest: { coAuthors } });
  if (one.verb === 'receive') return receiveInitiative(ctx, { id: one.id, submission });
  const n = ((await findInitiative(ctx.tx, one.id))?.revision ?? 0) + 1;
  return reviseInitiative(ctx, { id: one.id, n, submission });
}

/** The time is up when it was asked for that often, which may be in the middle of a slice. */
function refreshUntil(ctx: WriteContext, { most, upAfter }: { most: number; upAfter: number }): Promise<void> {
  let left = upAfter;
  return refreshBoards(ctx, most, () => left-- <= 0);
}

function decide(ctx: WriteContext, asked: UnitChange): Promise<unknown> {
  return decideUnitChange(ctx, asked, { effectiveOn: vietnamDate(ctx.now), reason: 'by chance' });
}

const belowZero = ({ reader }: Engine) =>
  reader.all(sql`SELECT * FROM unit_facts WHERE min(initiatives, accepted, participants, participants_accepted) < 0`);

function refused(reason: unknown): void {
  if (!(reason instanceof Problem) || reason.code === 'overloaded') throw reason;
}

/** Two texts of different people at each place, counted. */
async function aWorld(engine: Engine): Promise<string> {
  engine.writer.run(sql`PRAGMA synchronous = OFF`);
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  for (const [i, one] of IDS.slice(0, 6).entries()) {
    const author = { fullName: ['An', 'Bình', 'Cường'][i % 3] ?? '' };
    const submission = aSubmission(campaignId, { unit: UNITS[Math.floor(i / 2)] ?? {}, author });
    await engine.commit((tx) => receiveInitiative(writeContext(tx), { id: one, submission }));
  }
  await setMembers(engine, 'LOW-1', 50);
  await drained(engine);
  return campaignId;
}

test('whatever is done, sums hold at every moment, and after refreshing in part and restarts the boards end as a count of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }), async (mergers, acts) => {
      let engine = await privateDatabase();
      const campaignId = await aWorld(engine);
      for (const asked of mergers) await engine.commit((tx) => decide(writeContext(tx), asked));
      for (const [at, one] of acts.entries()) {
        if (one.verb === 'restart') engine = await reopened(engine, async () => undefined);
        else await perform(engine, campaignId, one, at).catch(refused);
        expect([await listSumDifferences(engine.reader), belowZero(engine)]).toEqual([[], []]);
      }
      await migrateDatabase(engine);
      expect(await drained(engine, DURING + acts.length)).toEqual([]);
      engine.close();
    }),
    { numRuns: Number(process.env.BOARD_RUNS ?? 10) },
  );
}, 60_000);
