import 'server-only';
import { findDueChange, markCancelled, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { requireUnit } from '#lib/db/units.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { applyUnitChange } from './apply-unit-change.ts';
import type { WriteContext } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { judgeDueChange } from './unit-change-facts.ts';

/**
 * Carries out the next change whose day has come, in the name of who decided it; false when none is due. What does not fit the tree any
 * more is taken back with a trace instead, and holds up nothing that comes after it.
 */
export async function applyDueChange(asked: WriteContext): Promise<boolean> {
  const due = await findDueChange(asked.tx, vietnamDate(asked.now));
  if (!due) return false;
  const ctx = { ...asked, actor: due.actor };
  const faults = await judgeDueChange(ctx, await asDecided(ctx, due), due);
  if (faults.length === 0) await applyUnitChange(ctx, due);
  else await refuse(ctx, due, faults);
  return true;
}

async function refuse(ctx: WriteContext, due: UnitChangeRow, faults: readonly FieldError[]): Promise<void> {
  await markCancelled(ctx.tx, due.id, ctx.now);
  const why = faults.map(({ pointer, code }) => `${pointer.slice(1)} ${code}`).join(', ');
  const { kind, effectiveOn, unitId } = due;
  const { code } = await requireUnit(ctx.tx, unitId);
  await leaveTrace(ctx, unitId, { verb: 'unit-change-refused', subjectId: unitId, detail: { code, kind, effectiveOn, why } });
}

/** The change as it was asked for, units by code. */
async function asDecided({ tx }: WriteContext, row: UnitChangeRow): Promise<UnitChange> {
  const unit = await requireUnit(tx, row.unitId);
  const target = row.targetId === null ? '' : (await requireUnit(tx, row.targetId)).code;
  const names = { name: row.name ?? unit.name, shortName: row.shortName ?? unit.shortName };
  const { code: unitCode, level, kind: unitKind } = unit;
  if (row.kind === 'create') return { kind: 'create', code: unitCode, ...names, level, unitKind, parentCode: target };
  if (row.kind === 'rename') return { kind: 'rename', unitCode, ...names };
  if (row.kind === 'move') return { kind: 'move', unitCode, parentCode: target };
  if (row.kind === 'merge') return { kind: 'merge', unitCode, intoCode: target };
  return { kind: 'dissolve', unitCode, successorCode: row.targetId === null ? null : target };
}
