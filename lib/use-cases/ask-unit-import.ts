import 'server-only';
import { findUnitImport, insertUnitImport, listUnitImports, type UnitImportRow, updateUnitImport } from '#lib/db/unit-imports.ts';
import { requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext, SignedInRead, SignedInWrite } from './context.ts';
import { type Decided, nameActors } from './name-actors.ts';
import { requirePermission } from './require-permission.ts';

/** Notes that a table was uploaded for a unit; under the same id again it is the same one. Throws `content-conflict` for an id used elsewhere. */
export async function askUnitImport(
  ctx: SignedInWrite,
  unitCode: string,
  { id, fileName }: { id: string; fileName: string },
): Promise<void> {
  const unit = await requireUnitByCode(ctx.tx, unitCode);
  const earlier = await findUnitImport(ctx.tx, id);
  if (earlier && earlier.unitId !== unit.id) throw new Problem('content-conflict');
  if (earlier) return;
  await insertUnitImport(ctx.tx, { id, unitId: unit.id, askedBy: ctx.account.id, askedAt: ctx.now, fileName });
}

/** An upload of which it is known that it exists. Throws `not-found`. */
export async function requireUnitImport({ tx }: Pick<ReadContext, 'tx'>, id: string): Promise<UnitImportRow> {
  const row = await findUnitImport(tx, id);
  if (!row) throw new Problem('not-found');
  return row;
}

/** The code of the unit for which a table was uploaded. Throws `not-found`. */
export async function unitOfImport(ctx: Pick<ReadContext, 'tx'>, id: string): Promise<string> {
  return (await requireUnit(ctx.tx, (await requireUnitImport(ctx, id)).unitId)).code;
}

/** An upload with who brought it. */
export type UnitImport = Decided<UnitImportRow & { actor: string }>;

/** An upload with its unit and who brought it. Throws `not-found` outside the account's subtrees, `forbidden-role`. */
export async function openUnitImport(ctx: SignedInRead, id: string): Promise<{ row: UnitImport; unit: UnitRow }> {
  const unitId = await requirePermission(ctx, 'unit.import', await unitOfImport(ctx, id));
  const [row] = await named(ctx, [await requireUnitImport(ctx, id)]);
  if (!row) throw new Problem('not-found');
  return { row, unit: await requireUnit(ctx.tx, unitId) };
}

/** A unit with what was uploaded for it, newest first. Throws `not-found`, `forbidden-role`. */
export async function listImportsAt(ctx: SignedInRead, unitCode: string): Promise<{ unit: UnitRow; rows: UnitImport[] }> {
  const unitId = await requirePermission(ctx, 'unit.import', unitCode);
  return { unit: await requireUnit(ctx.tx, unitId), rows: await named(ctx, await listUnitImports(ctx.tx, unitId)) };
}

const named = (ctx: SignedInRead, rows: readonly UnitImportRow[]): Promise<UnitImport[]> =>
  nameActors(
    ctx,
    rows.map((row) => ({ ...row, actor: row.askedBy })),
  );

export type ImportConfirmation = { effectiveOn: LocalDate; reason: string; seen: string; earliest: LocalDate | null };

/**
 * Says yes to what a table would change, as it was told; it is written after this. Sent twice, it is done once. Throws `revision-conflict`
 * when something else was told in the meantime, `invalid-fields` for a day on which it cannot be.
 */
export async function confirmUnitImport(
  ctx: SignedInWrite,
  id: string,
  { effectiveOn, reason, seen, earliest }: ImportConfirmation,
): Promise<void> {
  const row = await requireUnitImport(ctx, id);
  if (row.confirmedAt !== null && row.verdictHash === seen) return;
  if (row.checkedAt === null || row.verdictHash !== seen || row.failedAt !== null) throw new Problem('revision-conflict');
  const wrong = (code: string) => new Problem('invalid-fields', { errors: [{ pointer: '/effectiveOn', code }] });
  if (effectiveOn > vietnamDate(ctx.now)) throw wrong('day-to-come');
  if (earliest !== null && effectiveOn < earliest) throw wrong('before-last-change');
  const { account, now, requestId } = ctx;
  await updateUnitImport(ctx.tx, id, { confirmedBy: account.id, confirmedAt: now, requestId, effectiveOn, reason, staleAt: null });
}
