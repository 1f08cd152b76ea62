import 'server-only';
import { listPathUp, requireUnit, type UnitRow } from '#lib/db/units.ts';
import type { SignedInRead } from './context.ts';
import { ownUnitIds } from './own-units.ts';

/** Asks of a unit whether it stands on one line with a unit of the account: at it, above it or below it. */
export async function ownLine(ctx: SignedInRead): Promise<(unit: UnitRow) => Promise<boolean>> {
  const own = ownUnitIds(ctx.account);
  const above = new Set<string>();
  for (const id of own) for (const unit of await listPathUp(ctx.tx, await requireUnit(ctx.tx, id))) above.add(unit.id);
  return async (unit) => above.has(unit.id) || (await listPathUp(ctx.tx, unit)).some(({ id }) => own.has(id));
}
