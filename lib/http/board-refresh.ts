import 'server-only';
import { newestQueuedAt } from '#lib/db/board-queue.ts';
import { engine, type Tx } from '#lib/db/engine.ts';
import { type Duration, SECOND_MS } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isBoardWork, refreshBoards } from '#lib/use-cases/refresh-boards.ts';
import { serverNow } from './clock.ts';
import { logBug } from './log.ts';

const LOOK_EVERY_MS: Duration = SECOND_MS;
/** A slice takes so many initiatives or units, and no more are begun after this time, since it holds up the event loop and the writer. */
const SLICE = 128;
const SLICE_MS: Duration = 20;
/**
 * After a slice its time is rested so many times over: boards take a tenth of the writer's time while anything comes in, a quarter when
 * they only catch up. The time of a slice holds its wait for the writer: under load boards fall behind, and not the submissions.
 */
const REST = 9;
const CALM_REST = 3;
const CALM_AFTER_MS: Duration = 5 * SECOND_MS;
const LONGEST_REST_MS: Duration = 5 * SECOND_MS;
const AFTER_TROUBLE_MS: Duration = 30 * SECOND_MS;

type Refreshing = { timer: NodeJS.Timeout | undefined; running: Promise<void>; ended: boolean };

declare global {
  var sangKienBoards: Refreshing | undefined;
}

/** From now on this process brings the boards' figures up to date, about once a second; one a process, and it keeps none alive. */
export function scheduleBoards(): void {
  if (globalThis.sangKienBoards) return;
  const all: Refreshing = { timer: undefined, running: Promise.resolve(), ended: false };
  globalThis.sangKienBoards = all;
  const turn = () => {
    all.running = refreshOnce().then(sleep);
  };
  const sleep = (ms: Duration) => {
    if (!all.ended) all.timer = setTimeout(turn, ms).unref();
  };
  sleep(LOOK_EVERY_MS);
}

/** Resolves when nothing is being written any more; what still waits is taken up by the next start. */
export async function stopBoards(): Promise<void> {
  const all = globalThis.sangKienBoards;
  if (!all) return;
  all.ended = true;
  clearTimeout(all.timer);
  await all.running;
  globalThis.sangKienBoards = undefined;
}

/** One slice, if there is anything; answers how long to rest. Never throws: what fails waits in the queue, and boards say how old they are. */
async function refreshOnce(): Promise<Duration> {
  try {
    const { reader, commit } = engine();
    if (!(await isBoardWork({ tx: reader, now: serverNow() }))) return LOOK_EVERY_MS;
    const rest = (await isCalm(reader)) ? CALM_REST : REST;
    const started = performance.now();
    await commit((tx) => refreshBoards({ tx, now: serverNow() }, SLICE, endOf(SLICE_MS)));
    return Math.min(LONGEST_REST_MS, rest * (performance.now() - started));
  } catch (reason) {
    if (!(reason instanceof Problem)) logBug('boards-not-refreshed', reason);
    return AFTER_TROUBLE_MS;
  }
}

/** Nothing has come in of late. */
async function isCalm(reader: Tx): Promise<boolean> {
  const newest = await newestQueuedAt(reader);
  return newest === undefined || newest < serverNow() - CALM_AFTER_MS;
}

/** True from `ms` after this call on. */
function endOf(ms: Duration): () => boolean {
  const started = performance.now();
  return () => performance.now() - started >= ms;
}
