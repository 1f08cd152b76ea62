import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reorganise2025 } from '#drizzle/seed/reorganisation-2025.ts';
import { databaseFile, engine, StartRefused } from '#lib/db/engine.ts';
import { isCurrent } from '#lib/db/migrate.ts';
import { listAllChanges, listChangesAround, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { findUnitByCode, requireUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { serverNow } from '#lib/http/clock.ts';

/*
 * The tree of units from the machine of the server: what was decided about it, and the reorganisation of 2025 as a rehearsal. The running
 * server sees both within seconds; counts follow at once, lists as it works them off.
 */

export const UNITS_USAGE = 'list-changes | reorganise-2025 …  what happens to the tree of units; `units` alone explains';

const HELP = `npm run cli -- units list-changes [--unit CODE]
npm run cli -- units reorganise-2025 --actor WHO [--dry-run]
reorganise-2025: the 63 provincial federations of 2021 become the 34 of 1 July 2025, in one transaction. With --dry-run it is only told.
Take a backup first: a merger is not undone.`;

const OPTIONS = { unit: { type: 'string' }, actor: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
const MOST_LISTED = 1_000;

type Asked = { unit?: string; actor?: string; 'dry-run'?: boolean };

/** `units list-changes|reorganise-2025`; answers the exit code. */
export async function unitsVerb([act = '', ...args]: readonly string[]): Promise<number> {
  const asked = read(args);
  if (act === 'list-changes') return listChanges(asked);
  if (act === 'reorganise-2025') return reorganise(asked);
  console.log(HELP);
  return 2;
}

function read(args: readonly string[]): Asked {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (reason) {
    throw new StartRefused(reason instanceof Error ? reason.message : 'The options could not be read.');
  }
}

async function requireDatabase(): Promise<void> {
  const file = databaseFile();
  if (!existsSync(file)) throw new StartRefused(`There is no database at ${file}.`);
  if (!(await isCurrent(engine()))) throw new StartRefused(`${file} is not of this version of the program; start the server once.`);
}

async function listChanges({ unit: code }: Asked): Promise<number> {
  await requireDatabase();
  const tx = engine().reader;
  const unit = code === undefined ? null : await findUnitByCode(tx, code);
  if (unit === undefined) throw new StartRefused(`There is no unit ${code}.`);
  const rows = unit ? await listChangesAround(tx, unit.id, MOST_LISTED) : await listAllChanges(tx, MOST_LISTED);
  for (const row of rows) console.log(await told(row));
  if (rows.length === 0) console.log('Nothing was ever decided.');
  return 0;
}

async function told(row: UnitChangeRow): Promise<string> {
  const tx = engine().reader;
  const { code, name } = await requireUnit(tx, row.unitId);
  const to = row.targetId === null ? '' : ` → ${(await requireUnit(tx, row.targetId)).code}`;
  const state = row.version === null ? (row.cancelledAt === null ? 'waits' : 'cancelled') : `version ${row.version}`;
  const named = row.kind === 'rename' ? ` now ${row.name}` : '';
  return `${row.effectiveOn}  ${state.padEnd(12)} ${row.kind.padEnd(9)} ${code} ${name}${to}${named}  by ${row.actor}: ${row.reason}`;
}

/** Thrown out of the transaction so that nothing of it stays. */
class OnlyTold extends Error {
  readonly changes: readonly UnitChange[];
  constructor(changes: readonly UnitChange[]) {
    super();
    this.changes = changes;
  }
}

async function reorganise(asked: Asked): Promise<number> {
  const actor = asked.actor?.trim();
  if (!actor) throw new StartRefused('--actor is missing.');
  await requireDatabase();
  const isTold = asked['dry-run'] === true;
  const changes = await carriedOut(actor, isTold);
  for (const change of changes) console.log(sentence(change));
  console.log(`${changes.length} changes ${isTold ? 'would be decided; nothing is changed.' : 'are decided.'}`);
  return 0;
}

async function carriedOut(actor: string, isTold: boolean): Promise<readonly UnitChange[]> {
  try {
    return await engine().commit(async (tx) => {
      const changes = await reorganise2025({ tx, now: serverNow(), secret: '', actor, requestId: 'cli' });
      if (isTold) throw new OnlyTold(changes);
      return changes;
    });
  } catch (reason) {
    if (reason instanceof OnlyTold) return reason.changes;
    if (!(reason instanceof Problem)) throw reason;
    const faults = reason.details.errors?.map(({ pointer, code }) => `${pointer.slice(1)} ${code}`).join(', ');
    throw new StartRefused(`Refused, nothing is changed: ${reason.code}${faults ? ` (${faults})` : ''}.`);
  }
}

function sentence(change: UnitChange): string {
  if (change.kind === 'merge') return `merge   ${change.unitCode} into ${change.intoCode}`;
  return change.kind === 'rename' ? `rename  ${change.unitCode} to ${change.name}` : change.kind;
}
