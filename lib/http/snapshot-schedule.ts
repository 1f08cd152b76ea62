import 'server-only';
import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engine } from '#lib/db/engine.ts';
import { type Duration, MINUTE_MS } from '#lib/domain/instant.ts';
import { isSnapshotDue } from '#lib/domain/snapshot-rotation.ts';
import { listSnapshots } from '#lib/use-cases/take-snapshot.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';

const LOOK_EVERY_MS = 10 * MINUTE_MS;

declare global {
  var sangKienSnapshots: NodeJS.Timeout | undefined;
}

/**
 * From now on this process looks every ten minutes whether a snapshot is due; one schedule a process, and none keeps a process alive.
 * A server that restarts often therefore still gets its snapshots, and one that failed is tried again soon.
 */
export function scheduleSnapshots(): void {
  const { snapshotEveryMs } = environment();
  if (snapshotEveryMs === 0 || globalThis.sangKienSnapshots) return;
  const look = () => void snapshotIfDue(snapshotEveryMs).then(sleep);
  const sleep = () => {
    globalThis.sangKienSnapshots = setTimeout(look, LOOK_EVERY_MS).unref();
  };
  sleep();
}

/** Never throws: a failure is a line in the log, and intake goes on. Files carry the machine's time, not that of a rehearsal. */
export async function snapshotIfDue(every: Duration): Promise<void> {
  try {
    const { file } = engine();
    if (!isSnapshotDue(listSnapshots(file), every, Date.now())) return;
    await snapshotElsewhere(file);
    log('info', 'snapshot-taken');
  } catch (reason) {
    const said = reason instanceof Error && 'stderr' in reason ? String(reason.stderr) : '';
    log('error', 'snapshot-failed', { said: said.trim().slice(0, 500) || (reason instanceof Error ? reason.message : typeof reason) });
  }
}

/** In a process of its own with the lowest priority: reading and proving every page must not hold up a single submission. */
async function snapshotElsewhere(file: string): Promise<void> {
  const cli = join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'cli.ts');
  const env = { ...process.env, DATABASE_URL: `file:${file}`, NODE_OPTIONS: '' };
  const running = promisify(execFile)(process.execPath, ['--conditions=react-server', cli, 'snapshot'], { env });
  const { pid } = running.child;
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  await running;
}
