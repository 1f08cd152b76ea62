import 'server-only';
import { findRolesAbove } from '#lib/db/grants.ts';
import { type Act, roleMay } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Account, ReadContext } from './context.ts';

type Asking = Pick<ReadContext, 'tx'> & { account: Pick<Account, 'id'> };

/**
 * The one gate of everything that needs an account: may this account do `act` at the unit `unitCode`? Answers the unit's id. Roles count
 * at their unit and below, as they stand in this transaction. Throws `not-found` outside every subtree of the account and for a unit
 * that does not exist (the two cannot be told apart), `forbidden-role` inside one when no role there may do it.
 */
export async function requirePermission(ctx: Asking, act: Act, unitCode: string): Promise<string> {
  const found = await findRolesAbove(ctx.tx, ctx.account.id, unitCode);
  if (found === null || found.roles.length === 0) throw new Problem('not-found');
  if (!found.roles.some((role) => roleMay(role, act))) throw new Problem('forbidden-role');
  return found.unitId;
}

/** The same without a unit: some role of the account, wherever it holds, may do `act`. Throws `forbidden-role`. */
export function requireAnyPermission({ account }: { account: Pick<Account, 'grants'> }, act: Act): void {
  if (!account.grants.some(({ role }) => roleMay(role, act))) throw new Problem('forbidden-role');
}
