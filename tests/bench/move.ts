import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Engine, openEngine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { rebuildSlice, SLICE } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { aSubmission, DURING, openCampaign, readContext, writeContext } from '#tests/support/builders.ts';
import { choiceOf, plantInitiatives, plantProvince } from '#tests/support/planted-initiatives.ts';

/**
 * `npm run bench:move`: a province with 100.000 initiatives joins another while people hand in. Says what the decision itself holds up, how
 * long the lists take, and what a submission waits meanwhile: its time inside the group commit, without HTTP.
 */
const PLANTED = Number(process.env.BENCH_INITIATIVES || 100_000);
const PER_SECOND = Number(process.env.BENCH_RATE || 50);
const QUIET_SECONDS = 5;
const NOW = DURING + 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'sk-move-'));

async function timed<R>(run: () => Promise<R>): Promise<{ ms: number; result: R }> {
  const began = performance.now();
  const result = await run();
  return { ms: performance.now() - began, result };
}

/** One submission after the other at a fixed rate, waiting for none, until told to end. */
function handIn(engine: Engine, campaignId: string): () => Promise<number[]> {
  const waits: Promise<number>[] = [];
  const one = (i: number) => () => {
    const submission = aSubmission(campaignId, { unit: choiceOf(i) });
    return engine.commit((tx) => receiveInitiative(writeContext(tx, NOW + i), { id: randomUUID(), submission }));
  };
  const timer = setInterval(() => waits.push(timed(one(waits.length)).then(({ ms }) => ms)), 1_000 / PER_SECOND);
  return () => {
    clearInterval(timer);
    return Promise.all(waits);
  };
}

const merge = (engine: Engine) =>
  engine.commit((tx) => {
    const change = { kind: 'merge', unitCode: 'TOP-1', intoCode: 'TOP-2' } as const;
    return decideUnitChange(writeContext(tx, NOW), change, { effectiveOn: vietnamDate(NOW), reason: 'by decree' });
  });

/** As the server does it: as long a rest as the slice took. */
async function rebuild(engine: Engine): Promise<number[]> {
  const slices: number[] = [];
  for (;;) {
    const { ms, result } = await timed(() => engine.commit((tx) => rebuildSlice(writeContext(tx, NOW))));
    if (!result) return slices;
    slices.push(ms);
    await pause(ms);
  }
}

const at = (sorted: readonly number[], part: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
const row = (name: string, all: number[]) => {
  const sorted = all.toSorted((a, b) => a - b);
  return `| ${name} | ${all.length} | ${at(sorted, 0.5)} | ${at(sorted, 0.99)} | ${at(sorted, 1)} |`;
};

async function measure(engine: Engine): Promise<void> {
  await plantProvince(engine);
  const campaignId = await openCampaign(engine);
  await plantInitiatives(engine, campaignId, PLANTED);
  const endQuiet = handIn(engine, campaignId);
  await pause(QUIET_SECONDS * 1_000);
  const quiet = await endQuiet();
  const endBusy = handIn(engine, campaignId);
  const decision = await timed(() => merge(engine));
  const lists = await timed(() => rebuild(engine));
  const busy = await endBusy();
  const proof = await timed(() => reconcileCounters(readContext(engine)));
  const load = loadavg().map((n) => n.toFixed(1));
  console.log(
    `${cpus().length} cores, Node ${process.version}, load ${load.join(' ')}; ${PLANTED} initiatives, ${PER_SECOND} submissions a second\n`,
  );
  console.log('| What | n | p50 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|');
  console.log(row('a submission, nothing moves', quiet));
  console.log(row('a submission, the province moves', busy));
  console.log(row(`a slice of ${SLICE}`, lists.result));
  console.log(
    `\nThe decision took ${decision.ms.toFixed(0)} ms: every count is moved. The lists followed within ${(lists.ms / 1_000).toFixed(1)} s.`,
  );
  console.log(`Reconcile took ${(proof.ms / 1_000).toFixed(1)} s and found ${proof.result.length} differences.`);
}

const engine = openEngine(`file:${join(folder, 'move.db')}`);
try {
  await migrateDatabase(engine);
  await measure(engine);
} finally {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}
