import 'server-only';
import { findUnitByCode } from '#lib/db/units.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import reorganisation from './provinces-2025.json' with { type: 'json' };

type Province = { survivor: string; mergedFrom: string[]; renamed?: { name: string; shortName: string } };

/**
 * The 63 provincial federations of 2021 become the 34 of 1 July 2025: each new province keeps the federation of its name, which the others
 * join. Answers what was decided, in this transaction; what has been done before is left out. Throws `invalid-fields` where the tree is
 * not that of 2021.
 */
export async function reorganise2025(ctx: WriteContext): Promise<UnitChange[]> {
  const { effectiveOn, reason } = reorganisation;
  const decided: UnitChange[] = [];
  for (const province of reorganisation.provinces) {
    for (const change of await changesOf(ctx, province)) {
      await decideUnitChange(ctx, change, { effectiveOn, reason });
      decided.push(change);
    }
  }
  return decided;
}

async function changesOf(ctx: WriteContext, { survivor, mergedFrom, renamed }: Province): Promise<UnitChange[]> {
  const changes: UnitChange[] = [];
  for (const unitCode of mergedFrom) {
    if (!(await hasEnded(ctx, unitCode))) changes.push({ kind: 'merge', unitCode, intoCode: survivor });
  }
  const isNew = renamed !== undefined && (await findUnitByCode(ctx.tx, survivor))?.name !== renamed.name;
  return isNew ? [...changes, { kind: 'rename', unitCode: survivor, ...renamed }] : changes;
}

async function hasEnded({ tx }: WriteContext, code: string): Promise<boolean> {
  const unit = await findUnitByCode(tx, code);
  return unit !== undefined && unit.dissolvedOn !== null;
}
