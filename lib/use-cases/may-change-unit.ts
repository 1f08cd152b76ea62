import 'server-only';
import { requireUnit, type UnitRow } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnitChangeKind } from '#lib/domain/unit-tree.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';

/** Kinds that take a unit away from the one above it. */
const TAKES_AWAY: ReadonlySet<UnitChangeKind> = new Set(['move', 'merge', 'dissolve']);

/**
 * Whether a change of a unit is the account's to decide, who may restructure at the unit itself: what takes it away from the union above it is
 * decided by who may restructure there too, so nobody ends or moves the topmost unit of their own. The root has none above it.
 */
export async function mayChangeUnit(ctx: SignedInRead, kind: UnitChangeKind, { parentId }: Pick<UnitRow, 'parentId'>): Promise<boolean> {
  if (!TAKES_AWAY.has(kind) || parentId === null) return true;
  return isPermitted(ctx, 'unit.restructure', (await requireUnit(ctx.tx, parentId)).code);
}

/** The same as a gate. Throws `forbidden-role`. */
export async function requireMayChangeUnit(ctx: SignedInRead, kind: UnitChangeKind, unit: Pick<UnitRow, 'parentId'>): Promise<void> {
  if (!(await mayChangeUnit(ctx, kind, unit))) throw new Problem('forbidden-role');
}
