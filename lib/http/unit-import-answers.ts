import 'server-only';
import { basename } from 'node:path';
import type { ConfirmImport } from '#lib/contracts/unit-import.ts';
import { engine } from '#lib/db/engine.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { unitTable } from '#lib/documents/unit-table.ts';
import { verdictTable } from '#lib/documents/verdict-table.ts';
import { WORKBOOK_TYPE } from '#lib/documents/workbook.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { RowVerdict } from '#lib/domain/unit-import.ts';
import { cleanLine } from '#lib/domain/vietnamese-text.ts';
import { IMPORT, TEMPLATE, VERDICT_TABLE } from '#lib/messages/desk/unit-import.ts';
import { type ImportConfirmation, requireUnitImport } from '#lib/use-cases/ask-unit-import.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';
import { exportUnits } from '#lib/use-cases/export-units.ts';
import { earliestDayFor, writesOf } from '#lib/use-cases/write-unit-import.ts';
import { downloadAnswer } from './file-answers.ts';
import { keepUpload, readPlan } from './unit-import-files.ts';

const LONGEST_NAME = 120;

/** Puts an uploaded table on the disk and answers its name; whether it is one is judged by who reads it. */
export async function keepUnitTable(id: string, name: string, bytes: Uint8Array): Promise<string> {
  keepUpload(id, bytes);
  return cleanLine(basename(name.replaceAll('\\', '/'))).slice(0, LONGEST_NAME) || IMPORT.file;
}

/** Throws `invalid-fields` on `/file` when none was chosen. */
export function requireTable(file: string | null): string {
  if (file === null) throw new Problem('invalid-fields', { errors: [{ pointer: '/file', code: 'required' }] });
  return file;
}

/** A confirmation with the first day that its changes allow, read before the transaction begins. */
export async function readConfirmation(id: string, confirmed: ConfirmImport): Promise<ImportConfirmation> {
  const plan = await readPlan(id);
  const earliest = plan ? await earliestDayFor({ tx: engine().reader }, writesOf(plan.verdicts)) : null;
  return { ...confirmed, earliest };
}

/** The empty table, with how to fill it in. */
export function templateAnswer(): Response {
  return downloadAnswer({ pieces: unitTable([]), name: TEMPLATE.file, mediaType: WORKBOOK_TYPE });
}

type UnitTableFile = { pieces: AsyncIterable<Buffer>; name: string; mediaType: string };

/** A unit and everything below it as a table, made while it is sent. */
export async function exportedUnits(ctx: ReadContext, code: string): Promise<UnitTableFile> {
  const { shortName } = await requireUnitByCode(ctx.tx, code);
  return { pieces: unitTable(exportUnits(ctx, code)), name: TEMPLATE.exported(shortName), mediaType: WORKBOOK_TYPE };
}

/** All verdicts of an upload as a table. Throws `not-found` when they are gone, after a day. */
export async function toldVerdicts(ctx: ReadContext, id: string): Promise<UnitTableFile> {
  const { fileName } = await requireUnitImport(ctx, id);
  const plan = await readPlan(id);
  if (plan === null) throw new Problem('not-found');
  return { pieces: verdictTable(plan.verdicts), name: VERDICT_TABLE.file(fileName), mediaType: WORKBOOK_TYPE };
}

/** So many rows that cannot be written are told before anybody is asked to confirm. */
const FIRST_FAULTY = 20;

/** The verdicts of one kind (null: all), a part of them, and how many there are, with what is told first; null when they are gone, after a day. */
export async function readVerdicts(id: string, kind: RowVerdict['kind'] | null, from: number, most: number) {
  const plan = await readPlan(id);
  if (plan === null) return null;
  const chosen = kind === null ? plan.verdicts : plan.verdicts.filter((one) => one.kind === kind);
  const faulty = plan.verdicts.filter((one) => one.kind === 'faulty').slice(0, FIRST_FAULTY);
  const { unknown, missing } = plan;
  return { shown: chosen.slice(from, from + most), total: chosen.length, faulty, unknown, missing };
}
