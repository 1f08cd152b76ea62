import 'server-only';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { IMPORT_PHASES, type ImportState, type ToldImport } from '#lib/contracts/unit-import.ts';
import { engine } from '#lib/db/engine.ts';
import { deleteUnitImports, listOpenImports, type UnitImportRow, updateUnitImport } from '#lib/db/unit-imports.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { serverNow } from './clock.ts';
import { log, logBug } from './log.ts';
import { sweepImports } from './unit-import-files.ts';

const KEPT_MS = DAY_MS;

type Progress = Omit<ToldImport, 'state'>;
type Working = { busy: boolean; again: boolean; told: Map<string, Progress>; timer: NodeJS.Timeout | undefined };

declare global {
  var sangKienImports: Working | undefined;
}

function working(): Working {
  globalThis.sangKienImports ??= { busy: false, again: false, told: new Map(), timer: undefined };
  return globalThis.sangKienImports;
}

/** Called within the transaction of a request, or at the start: once that is committed, what is uploaded is checked, what is confirmed written. */
export function importSoon(): void {
  void engine()
    .commit(async () => undefined)
    .then(workAll)
    .catch((reason) => log('error', 'imports-not-worked', { said: reason instanceof Error ? reason.message : typeof reason }));
}

/** Uploads are kept for a day. From now on this process looks every hour which are older; none keeps a process alive. */
export function scheduleImports(): void {
  const all = working();
  importSoon();
  all.timer ??= setInterval(importSoon, HOUR_MS).unref();
}

/** What became of an upload, from the facts of its row. */
export function importState({ failedAt, fault, appliedAt, confirmedAt, checkedAt }: UnitImportRow): ImportState {
  if (failedAt !== null) return 'failed';
  if (fault !== null) return 'refused';
  if (appliedAt !== null) return 'applied';
  if (confirmedAt !== null) return 'writing';
  return checkedAt === null ? 'checking' : 'checked';
}

/** Stands for an exit code where there was no process. */
const NOT_BEGUN = -1;
const BEGINNING: Progress = { phase: 'read', rows: 0 };

/** How far an upload is, for a page that waits. */
export function toldImport(row: UnitImportRow): ToldImport {
  return { state: importState(row), ...(working().told.get(row.id) ?? BEGINNING) };
}

/** One upload at a time: two would only wait for the same writer. */
async function workAll(): Promise<void> {
  const all = working();
  all.again = true;
  if (all.busy) return;
  all.busy = true;
  try {
    while (all.again) {
      all.again = false;
      await engine().commit((tx) => deleteUnitImports(tx, serverNow() - KEPT_MS));
      sweepImports(KEPT_MS);
      for (const row of await listOpenImports(engine().reader)) await workOne(row);
    }
  } finally {
    all.busy = false;
  }
}

async function workOne({ id, confirmedAt }: UnitImportRow): Promise<void> {
  const { told } = working();
  // Who holds the writer must not be kept from its work.
  const isBehind = confirmedAt === null;
  const code = await workElsewhere(id, isBehind, (line) => told.set(id, progressIn(line) ?? BEGINNING)).catch((reason) => {
    logBug('import-not-begun', reason, { id });
    return NOT_BEGUN;
  });
  told.delete(id);
  if (code !== 0) await engine().commit((tx) => updateUnitImport(tx, id, { failedAt: serverNow() }));
  if (code === 0) log('info', isBehind ? 'import-checked' : 'import-written', { id });
  else log('error', 'import-failed', { id, code });
}

function progressIn(line: string): Progress | null {
  const told: unknown = JSON.parse(line);
  if (typeof told !== 'object' || told === null || !('phase' in told) || !('rows' in told)) return null;
  const phase = IMPORT_PHASES.find((one) => one === told.phase);
  return phase ? { phase, rows: Number(told.rows) } : null;
}

/**
 * In a process of its own, `isBehind` all others: reading ten thousand rows must not hold up a single submission. Answers its exit code.
 * Throws when there can be no process.
 */
async function workElsewhere(id: string, isBehind: boolean, told: (line: string) => void): Promise<number> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'unit-import.ts');
  const env = { ...process.env, DATABASE_URL: `file:${engine().file}`, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--conditions=react-server', script, id], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  if (child.pid !== undefined) {
    if (isBehind) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    createInterface({ input: child.stdout }).on('line', told);
  }
  const [code] = await ended;
  return Number(code ?? 1);
}
