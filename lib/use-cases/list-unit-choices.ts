import 'server-only';
import type { Unit } from '#lib/contracts/unit.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { ReadContext } from './context.ts';
import { listUnits } from './list-units.ts';

type UnitChoices = { top: Unit[]; subordinate: Unit[]; grassroots: Unit[] };

/** The three lists of the plain form, each below what was chosen above it (R23, R24). What is not in the tree has nothing below it. */
export async function listUnitChoices(ctx: ReadContext, chosen: { top: string; subordinate: string }): Promise<UnitChoices> {
  const top = await listUnits(ctx, { level: 'provincial' });
  const subordinate = await below(ctx, chosen.top, 'immediate-upper');
  const isBelow = subordinate.some(({ code }) => code === chosen.subordinate);
  return { top, subordinate, grassroots: await below(ctx, isBelow ? chosen.subordinate : chosen.top, 'grassroots') };
}

async function below(ctx: ReadContext, parent: string, level: UnitLevel): Promise<Unit[]> {
  if (parent === '') return [];
  try {
    return (await listUnits(ctx, { parent })).filter((unit) => unit.level === level);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-unit') return [];
    throw error;
  }
}
