import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { scheduleBoards, stopBoards } from '#lib/http/board-refresh.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileBoards } from '#lib/use-cases/reconcile-boards.ts';
import { aSubmission, DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

afterEach(async () => {
  await stopBoards();
  vi.restoreAllMocks();
});

const initiativesAt = (unit: string) =>
  engine().reader.get<{ n: number }>(sql`SELECT initiatives AS n FROM unit_progress WHERE unit_id = ${`id-${unit}`}`)?.n;
const waiting = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM board_queue`)?.n;

async function withInitiative() {
  await processDatabase();
  await plantTree(engine());
  const campaignId = await openCampaign(engine());
  const send = () =>
    engine().commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId) }));
  await send();
  return send;
}

test('a running server brings every board up to date by itself, and again after more has come', async () => {
  const send = await withInitiative();
  scheduleBoards();
  scheduleBoards();
  await vi.waitFor(() => expect([initiativesAt('ROOT'), waiting()]).toEqual([1, 0]), { timeout: 20_000 });
  await send();
  await vi.waitFor(() => expect([initiativesAt('ROOT'), waiting()]).toEqual([2, 0]), { timeout: 20_000 });
  await stopBoards();
  expect((await reconcileBoards({ tx: engine().reader, now: DURING })).filter(({ kind }) => kind !== 'board-fact')).toEqual([]);
}, 60_000);

test('what cannot be refreshed is a line in the log, stays in the queue, and intake goes on', async () => {
  const send = await withInitiative();
  const logged: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
  engine().writer.run(sql`DROP TABLE unit_progress`);
  scheduleBoards();
  await vi.waitFor(() => expect(logged).toEqual([expect.stringContaining('"event":"boards-not-refreshed"')]), { timeout: 20_000 });
  await send();
  expect(waiting()).toBe(2);
}, 60_000);
