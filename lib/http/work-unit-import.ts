import 'server-only';
import { readFile } from 'node:fs/promises';
import type { ImportPhase } from '#lib/contracts/unit-import.ts';
import { engine } from '#lib/db/engine.ts';
import { findUnitImport, type UnitImportRow, updateUnitImport } from '#lib/db/unit-imports.ts';
import { readUnitTable } from '#lib/documents/read-unit-table.ts';
import { codeNamed } from '#lib/domain/named-code.ts';
import { Problem } from '#lib/domain/problem.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { KIND_ALIASES, LEVEL_ALIASES } from '#lib/messages/desk/unit-import.ts';
import { type ImportPlan, planUnitImport } from '#lib/use-cases/plan-unit-import.ts';
import { writeUnitImport } from '#lib/use-cases/write-unit-import.ts';
import { appSecret } from './app-secret.ts';
import { serverNow } from './clock.ts';
import { keepPlan, uploadFile } from './unit-import-files.ts';
import { writing } from './write-context.ts';

const WORDS = { levelNamed: codeNamed(UNIT_LEVELS, LEVEL_ALIASES), kindNamed: codeNamed(UNIT_KINDS, KIND_ALIASES) };
/** How often the units may change while a plan is made before nobody waits any longer. */
const MOST_TURNS = 20;

type Tell = (phase: ImportPhase, rows: number) => void;

/**
 * The next step of an uploaded table: it is judged and, once that was confirmed, judged anew and written, if nothing else would be written
 * than was told. In a process of its own: the writer is held for one transaction, the requests of the server go on.
 */
export async function workUnitImport(id: string, tell: Tell): Promise<void> {
  const row = await findUnitImport(engine().reader, id);
  if (!row) throw new Error('no such import');
  tell('read', 0);
  const table = await orFault(row, async () => readUnitTable(await readFile(uploadFile(id))));
  if (table === null) return;
  const rows = table.rows.length;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    tell('check', rows);
    const ctx = { tx: engine().reader, now: serverNow(), secret: appSecret() };
    const plan = await orFault(row, () => planUnitImport(ctx, row.unitId, table, WORDS));
    if (plan === null) return;
    if (row.confirmedAt === null || row.verdictHash !== plan.verdictHash) return tellPlan(row, plan);
    tell('write', rows);
    if (await write(row, plan)) return;
  }
  throw new Error('the units change all the time');
}

/** Null for a file that is no table, or asks for too much; why is noted. */
async function orFault<R>(row: UnitImportRow, run: () => Promise<R>): Promise<R | null> {
  try {
    return await run();
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    const fault = reason.details.errors?.[0]?.code ?? 'file-unreadable';
    await engine().commit((tx) => updateUnitImport(tx, row.id, { fault, checkedAt: serverNow(), confirmedAt: null }));
    return null;
  }
}

/** The verdicts of the rows; where others had been confirmed, nothing is written and the new ones are to be confirmed. */
async function tellPlan(row: UnitImportRow, plan: ImportPlan): Promise<void> {
  keepPlan(row.id, plan);
  const now = serverNow();
  const { counts, verdictHash } = plan;
  const again = row.confirmedAt === null ? {} : { confirmedAt: null, confirmedBy: null, staleAt: now };
  await engine().commit((tx) => updateUnitImport(tx, row.id, { checkedAt: now, counts, verdictHash, ...again }));
}

/** All rows in one transaction with the note that it is done; false when the units have changed since the plan was made. */
function write(row: UnitImportRow, plan: ImportPlan): Promise<boolean> {
  const { id, unitId, fileName, confirmedBy, effectiveOn, reason, requestId } = row;
  if (confirmedBy === null || effectiveOn === null || reason === null) throw new Error('not confirmed');
  return engine().commit(async (tx) => {
    const now = serverNow();
    const ctx = { ...writing(tx, now, requestId ?? id), actor: confirmedBy };
    if (!(await writeUnitImport(ctx, { unitId, fileName, effectiveOn, reason }, plan))) return false;
    await updateUnitImport(tx, id, { appliedAt: now });
    return true;
  });
}
