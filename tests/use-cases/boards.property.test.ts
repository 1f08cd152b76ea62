import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { refreshBoards } from '#lib/use-cases/refresh-boards.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { drained, setMembers, setRecord, setStatus } from '#tests/support/boards.ts';
import { aSubmission, DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { privateDatabase, reopened } from '#tests/support/private-database.ts';

const IDS = Array.from({ length: 5 }, () => randomUUID());
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
const act = fc.oneof(
  fc.record({ verb: fc.constant('receive' as const), ...text }),
  fc.record({ verb: fc.constant('revise' as const), n: fc.integer({ min: 2, max: 4 }), ...text }),
  fc.record({ verb: fc.constant('withdraw' as const), id }),
  fc.record({ verb: fc.constant('appraise' as const), id, status: fc.constantFrom('accepted' as const, 'rejected' as const) }),
  fc.record({ verb: fc.constant('members' as const), low, members: fc.constantFrom(0, 50, 51) }),
  fc.record({ verb: fc.constant('plan' as const), low, isThere: fc.boolean() }),
  fc.record({ verb: fc.constant('refresh' as const), most: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ verb: fc.constant('die' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function perform(engine: Engine, campaignId: string, one: Exclude<Act, { verb: 'die' }>, at: number): Promise<unknown> {
  const now = DURING + at;
  if (one.verb === 'members') return setMembers(engine, one.low, one.members, '2021-03-01', now);
  if (one.verb === 'plan') return setRecord(engine, campaignId, one.low, 'plan', one.isThere);
  if (one.verb === 'appraise') return setStatus(engine, one.id, one.status);
  return engine.commit(async (tx) => {
    const ctx = writeContext(tx, now);
    if (one.verb === 'refresh') return refreshBoards(ctx, one.most);
    if (one.verb === 'withdraw') return withdrawInitiative(ctx, { id: one.id, phone: '+84912345678' });
    const { fullName, birthYear, isUnionMember, coAuthor } = one;
    const coAuthors = coAuthor === null ? [] : [{ fullName: coAuthor, isUnionMember: true, sharePercent: 0 }];
    const submission = aSubmission(campaignId, { unit: one.unit, author: { fullName, birthYear, isUnionMember }, rest: { coAuthors } });
    return one.verb === 'receive'
      ? receiveInitiative(ctx, { id: one.id, submission })
      : reviseInitiative(ctx, { id: one.id, n: one.n, submission });
  });
}

test('whatever is done, refreshed in part and begun again after a restart, the boards end as a count of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      let engine = await privateDatabase();
      await plantTree(engine);
      const campaignId = await openCampaign(engine);
      for (const [at, one] of acts.entries()) {
        if (one.verb === 'die') engine = await reopened(engine, async () => undefined);
        else await perform(engine, campaignId, one, at).catch(() => undefined);
      }
      await migrateDatabase(engine);
      expect(await drained(engine, DURING + acts.length)).toEqual([]);
      engine.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
