import 'server-only';
import { IMPORT_PHASES, type ImportState, type ToldImport } from '#lib/contracts/unit-import.ts';
import { engine } from '#lib/db/engine.ts';
import { deleteUnitImports, listOpenImports, type UnitImportRow, updateUnitImport } from '#lib/db/unit-imports.ts';
import { type Job, lastSaid, scheduleWork, workSoon } from './background-work.ts';
import { serverNow } from './clock.ts';
import { log } from './log.ts';
import { importFolder } from './unit-import-files.ts';

const IMPORTING: Job<UnitImportRow> = {
  script: 'unit-import',
  trouble: 'imports-not-worked',
  folder: importFolder,
  forget: deleteUnitImports,
  listWaiting: listOpenImports,
  isBehind: ({ confirmedAt }) => confirmedAt === null,
  ended: async ({ id, confirmedAt }, code) => {
    if (code !== 0) await engine().commit((tx) => updateUnitImport(tx, id, { failedAt: serverNow() }));
    if (code === 0) log('info', confirmedAt === null ? 'import-checked' : 'import-written', { id });
    else log('error', 'import-failed', { id, code });
  },
};

/** Called within the transaction of an upload or a confirmation: what is uploaded is checked soon after, what is confirmed written. */
export const importSoon = (): void => workSoon(IMPORTING);

/** At the start: what is not done yet is done. */
export const scheduleImports = (): void => scheduleWork(IMPORTING);

/** What became of an upload, from the facts of its row. */
export function importState({ failedAt, fault, appliedAt, confirmedAt, checkedAt }: UnitImportRow): ImportState {
  if (failedAt !== null) return 'failed';
  if (fault !== null) return 'refused';
  if (appliedAt !== null) return 'applied';
  if (confirmedAt !== null) return 'writing';
  return checkedAt === null ? 'checking' : 'checked';
}

type Progress = Omit<ToldImport, 'state'>;
const BEGINNING: Progress = { phase: 'read', rows: 0 };

/** How far an upload is, for a page that waits. */
export function toldImport(row: UnitImportRow): ToldImport {
  const line = lastSaid(IMPORTING, row.id);
  return { state: importState(row), ...(line === undefined ? BEGINNING : progressIn(line)) };
}

function progressIn(line: string): Progress {
  const told: unknown = JSON.parse(line);
  if (typeof told !== 'object' || told === null || !('phase' in told) || !('rows' in told)) return BEGINNING;
  const phase = IMPORT_PHASES.find((one) => one === told.phase);
  return phase ? { phase, rows: Number(told.rows) } : BEGINNING;
}
