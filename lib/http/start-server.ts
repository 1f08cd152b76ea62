import 'server-only';
import { startCheckpoints, stopCheckpoints } from '#lib/db/checkpoints.ts';
import { closeEngine, engine, StartRefused } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import { offerFirstAdmin } from '#lib/use-cases/offer-first-admin.ts';
import { appSecret } from './app-secret.ts';
import { sweepAttachments } from './attachments.ts';
import { scheduleBoards, stopBoards } from './board-refresh.ts';
import { serverNow } from './clock.ts';
import { environment } from './environment.ts';
import { log, logBug } from './log.ts';
import { schedulePrinting } from './poster-files.ts';
import { flushScans } from './poster-scans.ts';
import { scheduleSnapshots } from './snapshot-schedule.ts';
import { startTreeKeeping, stopTreeKeeping } from './tree-keeping.ts';
import { scheduleImports } from './unit-imports.ts';
import { writing } from './write-context.ts';

type Seed = (ctx: WriteContext) => Promise<void>;

/** Everything before the first request: environment, migrations, secret, seed. A refusal ends the process with one sentence. */
export async function startServer(demo: Seed): Promise<void> {
  try {
    const { seed, clockOffsetMs } = environment();
    await migrateDatabase(engine());
    appSecret();
    if (seed === 'demo') await engine().commit((tx) => demo({ ...writing(tx, serverNow(), 'start'), actor: 'seed' }));
    await engine().commit((tx) => offerFirstAdmin({ ...writing(tx, serverNow(), 'start'), actor: 'start' }));
    startCheckpoints(engine().file, (reason) => logBug('checkpoints-failed', reason));
    await sweepAttachments();
    scheduleSnapshots();
    schedulePrinting();
    scheduleImports();
    scheduleBoards();
    startTreeKeeping();
    log('info', 'started', { seed, rehearsalClock: clockOffsetMs !== 0 });
  } catch (reason) {
    if (!(reason instanceof StartRefused)) throw reason;
    process.stderr.write(`${reason.message}\n`);
    process.exit(1);
  }
}

/** After the last answer: the database is left as one whole file, without a log beside it. */
export async function stopServer(): Promise<void> {
  await stopBoards();
  await flushScans();
  await stopTreeKeeping();
  await stopCheckpoints();
  closeEngine();
}
