import 'server-only';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engine, type Tx } from '#lib/db/engine.ts';
import { DAY_MS, HOUR_MS, type Instant } from '#lib/domain/instant.ts';
import { serverNow } from './clock.ts';
import { log, logBug } from './log.ts';

/** Work that is asked for in rows, is done by a script of `scripts/` and leaves files; both are kept for a day. */
export type Job<Row extends { id: string }> = {
  script: 'print-posters' | 'unit-import';
  /** What the log calls it when the rows cannot even be looked at. */
  trouble: string;
  folder: () => string;
  forget: (tx: Tx, before: Instant) => Promise<unknown>;
  listWaiting: (tx: Tx) => Promise<readonly Row[]>;
  /** Must it stand behind all other work? Who holds the writer must not be kept from it. */
  isBehind: (row: Row) => boolean;
  /** The script is through with a row; `code` is its exit code. */
  ended: (row: Row, code: number) => Promise<void>;
};

type Working = { busy: boolean; again: boolean; said: Map<string, string>; timer: NodeJS.Timeout | undefined };

declare global {
  var sangKienWork: Map<string, Working> | undefined;
}

function working(script: string): Working {
  globalThis.sangKienWork ??= new Map();
  const known = globalThis.sangKienWork.get(script) ?? { busy: false, again: false, said: new Map(), timer: undefined };
  globalThis.sangKienWork.set(script, known);
  return known;
}

const KEPT_MS = DAY_MS;
/** Stands for an exit code where there was no process. */
const NOT_BEGUN = -1;

/** Called within the transaction of a request, or at the start: once that is committed, whatever waits is done in turn. */
export function workSoon<Row extends { id: string }>(job: Job<Row>): void {
  void engine()
    .commit(async () => undefined)
    .then(() => workAll(job))
    .catch((reason) => log('error', job.trouble, { said: reason instanceof Error ? reason.message : typeof reason }));
}

/** From now on this process looks every hour what waits, and what is older than a day; none keeps a process alive. */
export function scheduleWork<Row extends { id: string }>(job: Job<Row>): void {
  workSoon(job);
  working(job.script).timer ??= setInterval(() => workSoon(job), HOUR_MS).unref();
}

/** The newest line that the script has said about a row it is busy with. */
export const lastSaid = ({ script }: Pick<Job<never>, 'script'>, id: string): string | undefined => working(script).said.get(id);

/** One at a time: two cores print no faster than one while people write, and two imports would wait for the same writer. */
async function workAll<Row extends { id: string }>(job: Job<Row>): Promise<void> {
  const all = working(job.script);
  all.again = true;
  if (all.busy) return;
  all.busy = true;
  try {
    while (all.again) {
      all.again = false;
      await engine().commit((tx) => job.forget(tx, serverNow() - KEPT_MS));
      sweep(job.folder());
      for (const row of await job.listWaiting(engine().reader)) await workOne(job, row);
    }
  } finally {
    all.busy = false;
  }
}

async function workOne<Row extends { id: string }>(job: Job<Row>, row: Row): Promise<void> {
  const { said } = working(job.script);
  const code = await workElsewhere(job.script, row.id, job.isBehind(row), (line) => said.set(row.id, line)).catch((reason) => {
    logBug('work-not-begun', reason, { script: job.script, id: row.id });
    return NOT_BEGUN;
  });
  await job.ended(row, code);
  said.delete(row.id);
}

/** In a process of its own: it must not hold up a single submission. Answers its exit code. Throws when there can be no process. */
async function workElsewhere(script: string, id: string, isBehind: boolean, told: (line: string) => void): Promise<number> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'scripts', `${script}.ts`);
  const env = { ...process.env, DATABASE_URL: `file:${engine().file}`, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--conditions=react-server', file, id], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  if (child.pid !== undefined) {
    if (isBehind) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    createInterface({ input: child.stdout }).on('line', told);
  }
  const [code] = await ended;
  return Number(code ?? 1);
}

function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}
