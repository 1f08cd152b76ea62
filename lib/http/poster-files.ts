import 'server-only';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engine } from '#lib/db/engine.ts';
import { deletePosterFiles, endPosterFile, listUnprinted, type PosterFileRow } from '#lib/db/poster-files.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { serverNow } from './clock.ts';
import { log } from './log.ts';
import { posterFile, posterFolder } from './print-posters.ts';

const KEPT_MS = DAY_MS;

type Printing = { busy: boolean; again: boolean; done: Map<string, number>; timer: NodeJS.Timeout | undefined };

declare global {
  var sangKienPrinting: Printing | undefined;
}

function printing(): Printing {
  globalThis.sangKienPrinting ??= { busy: false, again: false, done: new Map(), timer: undefined };
  return globalThis.sangKienPrinting;
}

/** Called within the transaction of a request, or at the start: once that is committed, whatever is not printed yet is printed in turn. */
export function printSoon(): void {
  void engine()
    .commit(async () => undefined)
    .then(printAll)
    .catch((reason) => log('error', 'posters-not-printed', { said: reason instanceof Error ? reason.message : typeof reason }));
}

/** Files are kept for a day. From now on this process looks every hour which are older; none keeps a process alive. */
export function schedulePrinting(): void {
  const all = printing();
  printSoon();
  all.timer ??= setInterval(printSoon, HOUR_MS).unref();
}

/** How many posters of a file are printed already. */
export function printedOf({ id, codes, finishedAt }: PosterFileRow): number {
  return finishedAt === null ? (printing().done.get(id) ?? 0) : codes.length;
}

/** A finished file that is still there. */
export const isThere = ({ id, finishedAt }: PosterFileRow): boolean => finishedAt !== null && existsSync(posterFile(id));

/** One file at a time: two cores print no faster than one while people write. */
async function printAll(): Promise<void> {
  const all = printing();
  all.again = true;
  if (all.busy) return;
  all.busy = true;
  try {
    while (all.again) {
      all.again = false;
      await sweep();
      for (const row of await listUnprinted(engine().reader)) await printOne(row);
    }
  } finally {
    all.busy = false;
  }
}

async function printOne(row: PosterFileRow): Promise<void> {
  const { done } = printing();
  const code = await printElsewhere(row.id, (n) => done.set(row.id, n));
  const now = serverNow();
  await engine().commit((tx) => endPosterFile(tx, row.id, code === 0 ? { finishedAt: now } : { failedAt: now }));
  done.delete(row.id);
  log(code === 0 ? 'info' : 'error', code === 0 ? 'posters-printed' : 'posters-not-printed', { posters: row.codes.length });
}

/** In a process of its own with the lowest priority: a thousand pages must not hold up a single submission. Answers its exit code. */
async function printElsewhere(id: string, told: (done: number) => void): Promise<number> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'print-posters.ts');
  const env = { ...process.env, DATABASE_URL: `file:${engine().file}`, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--conditions=react-server', script, id], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  createInterface({ input: child.stdout }).on('line', (line) => told(Number(line)));
  const [code] = await once(child, 'close');
  return Number(code ?? 1);
}

async function sweep(): Promise<void> {
  await engine().commit((tx) => deletePosterFiles(tx, serverNow() - KEPT_MS));
  if (!existsSync(posterFolder())) return;
  for (const name of readdirSync(posterFolder())) {
    const file = join(posterFolder(), name);
    if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}
