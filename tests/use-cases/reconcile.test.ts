import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OccupationGroup, Sector } from '#lib/domain/initiative.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const UNITS = [
  { subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1' },
  { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' },
  { subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' },
  { subordinateUnitCode: 'MID-2', grassrootsUnitCode: null, unlistedUnit: 'A small workshop' },
  { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-1' }, // leaves the tree
];
const IDS = Array.from({ length: 5 }, () => randomUUID());

const act = fc.record({
  verb: fc.constantFrom('receive', 'revise', 'withdraw'),
  id: fc.constantFrom(...IDS),
  n: fc.integer({ min: 1, max: 4 }),
  unit: fc.constantFrom(...UNITS),
  sector: fc.constantFrom<Sector>('enterprise', 'public-administrative'),
  occupationGroup: fc.constantFrom<OccupationGroup>('teacher', 'other'),
  now: fc.constantFrom(DURING, DURING + 1, CLOSES_AT - 1, CLOSES_AT),
});

test('after any mixture of acts, refused ones among them, every ancestor and counter agrees with the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
      const engine = await privateDatabase();
      await plantTree(engine);
      const campaignId = await openCampaign(engine);
      const done = acts.map(({ verb, id, n, unit, sector, occupationGroup, now }) =>
        engine.commit(async (tx) => {
          const ctx = writeContext(tx, now);
          const submission = aSubmission(campaignId, { unit, initiative: { sector }, author: { occupationGroup } });
          if (verb === 'receive') return receiveInitiative(ctx, { id, submission });
          return verb === 'revise' ? reviseInitiative(ctx, { id, n, submission }) : withdrawInitiative(ctx, { id, phone: '+84912345678' });
        }),
      );
      await Promise.allSettled(done);
      expect(await reconcileCounters(readContext(engine))).toEqual([]);
      const versions = sql`SELECT count(*) AS n FROM initiatives i WHERE (SELECT count(*) FROM receipts r WHERE r.initiative_id = i.id) <> i.revision
        OR (SELECT count(*) FROM initiative_bodies b WHERE b.initiative_id = i.id) <> i.revision`;
      expect(engine.reader.get(versions)).toEqual({ n: 0 });
      engine.close();
    }),
    { numRuns: 40 },
  );
});

test('a counter or ancestor that lies is found and named', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  await engine.commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId) }));
  engine.writer.run(sql`UPDATE counters SET n = 7 WHERE unit_id = 'id-ROOT'`);
  engine.writer.run(sql`UPDATE initiative_ancestors SET ancestor_id = 'id-LOW-2' WHERE ancestor_id = 'id-LOW-1'`);
  const found = await reconcileCounters(readContext(engine));
  expect(found.map(({ kind, unitId, expected, found: n }) => [kind, unitId, expected, n])).toEqual([
    ['ancestor-missing', 'id-LOW-1', 1, 0],
    ['ancestor-extra', 'id-LOW-2', 0, 1],
    ['counter', 'id-ROOT', 1, 7],
  ]);
});
