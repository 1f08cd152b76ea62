import 'server-only';
import { listPlannedChanges, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { findLastChangeDay } from '#lib/db/unit-history.ts';
import { findUnitByCode, listLivingBelow, listPathUp, requireUnit, type UnitRow } from '#lib/db/units.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { NOT_YET, type Standing, type UnitChange, type UnitChangeTime, unitChangeFaults } from '#lib/domain/unit-change.ts';
import type { ReadContext } from './context.ts';

/** What is planned for a unit: all of it, and what is to have happened by the day in question. */
type Plans = (unitId: string) => Promise<{ ever: readonly UnitChangeRow[]; byThen: readonly UnitChangeRow[] }>;

/** Why a change cannot be decided, as the tree is planned to stand on its day; an empty list when it can. */
export function judgeUnitChange(ctx: ReadContext, change: UnitChange, when: UnitChangeTime): Promise<FieldError[]> {
  return judge(ctx, change, when, async (unitId) => {
    const ever = await listPlannedChanges(ctx.tx, unitId);
    return { ever, byThen: ever.filter(({ effectiveOn }) => effectiveOn <= when.effectiveOn) };
  });
}

/** The same when a change that was kept is to be carried out: as the tree stands. */
export function judgeDueChange(ctx: ReadContext, change: UnitChange, when: UnitChangeTime): Promise<FieldError[]> {
  return judge(ctx, change, when, async () => ({ ever: [], byThen: [] }));
}

async function judge(ctx: ReadContext, change: UnitChange, when: UnitChangeTime, plans: Plans): Promise<FieldError[]> {
  const unit = change.kind === 'create' ? undefined : await findUnitByCode(ctx.tx, change.unitCode);
  const code = targetCode(change);
  const target = code === null ? undefined : await findUnitByCode(ctx.tx, code);
  const facts = {
    unit: unit ? await standingOf(ctx, unit, plans) : null,
    target: target ? await standingOf(ctx, target, plans) : null,
    isCodeTaken: change.kind === 'create' && (await isTaken(ctx, change.code, plans)),
    isTargetBelow: unit && target ? (await listPathUp(ctx.tx, target)).some(({ id }) => id === unit.id) : false,
    isAnyoneBelow: unit && change.kind === 'dissolve' ? await isAnyoneBelow(ctx, unit, plans) : false,
  };
  return unitChangeFaults(change, facts, when);
}

function targetCode(change: UnitChange): string | null {
  if (change.kind === 'create' || change.kind === 'move') return change.parentCode;
  if (change.kind === 'merge') return change.intoCode;
  return change.kind === 'dissolve' ? change.successorCode : null;
}

async function standingOf({ tx }: ReadContext, unit: UnitRow, plans: Plans): Promise<Standing> {
  const { code, name, shortName, level, openedOn } = unit;
  const parentCode = unit.parentId === null ? null : (await requireUnit(tx, unit.parentId)).code;
  const isAlive = isAliveAfter(unit, (await plans(unit.id)).byThen);
  return { code, name, shortName, level, openedOn, parentCode, isAlive, changedOn: await findLastChangeDay(tx, unit.id) };
}

function isAliveAfter(unit: UnitRow, planned: readonly UnitChangeRow[]): boolean {
  const begins = unit.dissolvedOn === null || planned.some(({ kind }) => kind === 'create');
  return begins && !planned.some(({ kind }) => kind === 'merge' || kind === 'dissolve');
}

/** A code is free again when the plan to use it was taken back before its day. */
async function isTaken({ tx }: ReadContext, code: string, plans: Plans): Promise<boolean> {
  const unit = await findUnitByCode(tx, code);
  return unit !== undefined && (unit.dissolvedOn !== NOT_YET || (await plans(unit.id)).ever.length > 0);
}

/** Whether a unit stays below another that neither leaves nor ends by that day. */
async function isAnyoneBelow({ tx }: ReadContext, unit: UnitRow, plans: Plans): Promise<boolean> {
  for (const { id } of await listLivingBelow(tx, unit.id)) {
    const { byThen } = await plans(id);
    if (!byThen.some(({ kind }) => kind !== 'rename')) return true;
  }
  return false;
}
