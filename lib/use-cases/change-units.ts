import 'server-only';
import { randomUUID } from 'node:crypto';
import { findUnitChange, insertUnitChange, markCancelled, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { findUnitByCode, insertUnits, requireUnit, requireUnitByCode, type UnitRow, updateUnits } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { NOT_YET, type UnitChange, type UnitChangeTime } from '#lib/domain/unit-change.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { applyUnitChange } from './apply-unit-change.ts';
import type { WriteContext } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { judgeUnitChange } from './unit-change-facts.ts';

/**
 * Decides a change of the tree (D12). One whose day has come is carried out at once, in this transaction; a later one waits for its day
 * (`applyDueChange`). Throws `invalid-fields`, pointers named as the members of `change` and `when`.
 */
export async function decideUnitChange(
  ctx: WriteContext,
  change: UnitChange,
  when: UnitChangeTime,
): Promise<{ changeId: string; applied: boolean }> {
  const errors = await judgeUnitChange(ctx, change, when);
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const row = await keepDecision(ctx, change, when);
  const applied = when.effectiveOn <= vietnamDate(ctx.now);
  if (applied) await applyUnitChange(ctx, row);
  else await tracePlan(ctx, row, 'unit-change-planned');
  return { changeId: row.id, applied };
}

/** Takes back a change that has not been carried out; taken back twice, it has happened once. Throws `not-found`, `revision-conflict`. */
export async function cancelUnitChange(ctx: WriteContext, changeId: string): Promise<void> {
  const row = await findUnitChange(ctx.tx, changeId);
  if (!row) throw new Problem('not-found');
  if (row.appliedAt !== null) throw new Problem('revision-conflict');
  if (row.cancelledAt !== null) return;
  await markCancelled(ctx.tx, changeId, ctx.now);
  await tracePlan(ctx, row, 'unit-change-cancelled');
}

async function tracePlan(ctx: WriteContext, row: UnitChangeRow, verb: 'unit-change-planned' | 'unit-change-cancelled'): Promise<void> {
  const { code, name } = await requireUnit(ctx.tx, row.unitId);
  const { kind, effectiveOn, reason } = row;
  await leaveTrace(ctx, row.unitId, { verb, subjectId: row.unitId, detail: { code, name: row.name ?? name, kind, effectiveOn, reason } });
}

async function keepDecision(ctx: WriteContext, change: UnitChange, { effectiveOn, reason }: UnitChangeTime): Promise<UnitChangeRow> {
  const target = await targetOf(ctx, change);
  const unitId = change.kind === 'create' ? await keepNewcomer(ctx, change, target?.id ?? null) : await idOf(ctx, change.unitCode);
  const isNamed = change.kind === 'create' || change.kind === 'rename';
  const row = {
    id: randomUUID(),
    version: null,
    kind: change.kind,
    unitId,
    targetId: target?.id ?? null,
    name: isNamed ? change.name.trim() : null,
    shortName: isNamed ? change.shortName.trim() : null,
    effectiveOn,
    reason: reason.trim(),
    actor: ctx.actor,
    decidedAt: ctx.now,
    appliedAt: null,
    cancelledAt: null,
  };
  await insertUnitChange(ctx.tx, row);
  return row;
}

const idOf = async ({ tx }: WriteContext, code: string) => (await requireUnitByCode(tx, code)).id;

async function targetOf({ tx }: WriteContext, change: UnitChange): Promise<UnitRow | undefined> {
  if (change.kind === 'create' || change.kind === 'move') return requireUnitByCode(tx, change.parentCode);
  if (change.kind === 'merge') return requireUnitByCode(tx, change.intoCode);
  if (change.kind === 'dissolve' && change.successorCode !== null) return requireUnitByCode(tx, change.successorCode);
  return undefined;
}

/** A row that keeps the code until its day; of an earlier plan that came to nothing the row is taken again. Answers its id. */
async function keepNewcomer(
  { tx }: WriteContext,
  change: Extract<UnitChange, { kind: 'create' }>,
  parentId: string | null,
): Promise<string> {
  const { code, level, unitKind } = change;
  const names = { name: change.name.trim(), shortName: change.shortName.trim() };
  const facts = { ...names, level, kind: unitKind, parentId, searchKey: unitSearchKey({ ...names, code }), dissolvedOn: NOT_YET };
  const earlier = await findUnitByCode(tx, code);
  const id = earlier?.id ?? randomUUID();
  if (earlier) await updateUnits(tx, [id], facts);
  else await insertUnits(tx, [{ id, code, ...facts }]);
  return id;
}
