import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countStanding } from '#lib/db/counters.ts';
import type { Tx } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { isRebuilding } from '#lib/db/tree-rebuilds.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, DURING, openCampaign, readContext, writeContext } from '#tests/support/builders.ts';
import { choiceOf, plantedId, plantInitiatives, plantProvince } from '#tests/support/planted-initiatives.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const PLANTED = 2_500;
const ACTS_BETWEEN = 8;
const NOW = DURING + 86_400_000;

/** Numbers that look random and come again with the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

test('a province with thousands of initiatives moves while people hand in, edit and withdraw: every count is true between all slices', async () => {
  const seed = Number(process.env.MOVE_SEED ?? Date.now() % 1_000_000);
  const roll = dice(seed);
  const engine = await privateDatabase();
  await plantProvince(engine);
  const campaignId = await openCampaign(engine);
  await plantInitiatives(engine, campaignId, PLANTED);

  const act = async (tx: Tx) => {
    const [ctx, i, kind] = [writeContext(tx, NOW + roll(1_000)), roll(PLANTED), roll(3)];
    const submission = aSubmission(campaignId, { unit: choiceOf(roll(PLANTED)) });
    if (kind === 0) return receiveInitiative(ctx, { id: randomUUID(), submission });
    if (kind === 1) return withdrawInitiative(ctx, { id: plantedId(i), phone: '0912345678' });
    const n = ((await findInitiative(tx, plantedId(i)))?.revision ?? 0) + 1;
    return reviseInitiative(ctx, { id: plantedId(i), n, submission });
  };
  const actNow = () =>
    engine.commit(act).catch((reason) => {
      if (!(reason instanceof Problem) || reason.code !== 'withdrawn') throw reason;
    });
  const rebuild = () => engine.commit((tx) => rebuildSlice(writeContext(tx, NOW)));
  const sound = async (when: string) => expect(await reconcileCounters(readContext(engine)), `seed ${seed}, ${when}`).toEqual([]);

  await engine.commit((tx) => {
    const change = { kind: 'merge', unitCode: 'TOP-1', intoCode: 'TOP-2' } as const;
    return decideUnitChange(writeContext(tx, NOW), change, { effectiveOn: vietnamDate(NOW), reason: 'by decree' });
  });
  const below = () => countStanding(engine.reader, 'id-TOP-2', campaignId);
  expect([await below(), await isRebuilding(engine.reader, campaignId)]).toEqual([PLANTED, true]);
  for (let slice = 1, open = true; open; slice += 1) {
    const acts = Array.from({ length: ACTS_BETWEEN }, actNow);
    open = await rebuild();
    await Promise.all(acts);
    await sound(`slice ${slice}`);
  }
  expect([await isRebuilding(engine.reader, campaignId), await countStanding(engine.reader, 'id-TOP-1', campaignId)]).toEqual([false, 0]);
}, 120_000);
