import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { engine } from '#lib/db/engine.ts';
import { listOpenRebuilds } from '#lib/db/tree-rebuilds.ts';
import { findDueChange } from '#lib/db/unit-changes.ts';
import { listUnsettled } from '#lib/db/unit-mappings.ts';
import { SECOND_MS } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { applyDueChange } from '#lib/use-cases/apply-due-change.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { settleNext } from '#lib/use-cases/settle-mappings.ts';
import { serverNow } from './clock.ts';
import { log, logBug } from './log.ts';
import { writing } from './write-context.ts';

const LOOK_EVERY_MS = 5 * SECOND_MS;
const REQUEST_ID = 'tree-keeping';

type Keeping = { ended: boolean; timer: NodeJS.Timeout | undefined; pass: Promise<void> };

declare global {
  var sangKienTree: Keeping | undefined;
}

/**
 * From now on this process carries out changes of the tree when their day comes, hangs lists anew and moves initiatives whose unlisted
 * names were mapped, slice by slice, looking every five seconds: what another process decided is seen too. One keeper a process, and it keeps no process alive.
 */
export function startTreeKeeping(): void {
  if (globalThis.sangKienTree) return;
  const keeping: Keeping = { ended: false, timer: undefined, pass: Promise.resolve() };
  globalThis.sangKienTree = keeping;
  const look = () => {
    keeping.pass = keepTree(() => keeping.ended).then(() => {
      if (!keeping.ended) keeping.timer = setTimeout(look, LOOK_EVERY_MS).unref();
    });
  };
  look();
}

/** After the slice that is being written. What is left is worked off after the next start. */
export async function stopTreeKeeping(): Promise<void> {
  const keeping = globalThis.sangKienTree;
  if (!keeping) return;
  keeping.ended = true;
  clearTimeout(keeping.timer);
  await keeping.pass;
  globalThis.sangKienTree = undefined;
}

/** Everything that is to be done now. Never throws: what failed is a line in the log and is tried again at the next look. */
export async function keepTree(isEnded: () => boolean = () => false): Promise<void> {
  try {
    while (!isEnded() && (await findDueChange(engine().reader, vietnamDate(serverNow())))) {
      await engine().commit((tx) => applyDueChange(writing(tx, serverNow(), REQUEST_ID)));
      log('info', 'unit-change-carried-out');
    }
    while (!isEnded() && (await listOpenRebuilds(engine().reader)).length > 0) await workAndRest(rebuildSlice);
    while (!isEnded() && (await listUnsettled(engine().reader, 1)).length > 0) await workAndRest(settleNext);
  } catch (reason) {
    logBug('tree-not-kept', reason);
  }
}

/** As long a rest as the slice took: those who hand in have at least half of the writer. */
async function workAndRest(slice: (ctx: WriteContext) => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await engine().commit((tx) => slice(writing(tx, serverNow(), REQUEST_ID)));
  await pause(performance.now() - began);
}
