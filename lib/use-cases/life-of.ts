import 'server-only';
import { listPlannedChanges } from '#lib/db/unit-changes.ts';
import type { UnitRow } from '#lib/db/units.ts';
import { type UnitLife, unitLife } from '#lib/domain/unit-change.ts';
import type { ReadContext } from './context.ts';

/** Whether a unit is there today, has ended, or is still to begin. */
export async function lifeOf({ tx }: ReadContext, { id, dissolvedOn }: Pick<UnitRow, 'id' | 'dissolvedOn'>): Promise<UnitLife> {
  const planned = dissolvedOn === null ? [] : await listPlannedChanges(tx, id);
  return unitLife(dissolvedOn, planned.find(({ kind }) => kind === 'create')?.effectiveOn ?? null);
}
