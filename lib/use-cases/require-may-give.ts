import 'server-only';
import { findRolesAbove, type Grant, listGrants } from '#lib/db/grants.ts';
import { type Role, rolesGivenBy } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Account, ReadContext } from './context.ts';

type Asking = Pick<ReadContext, 'tx'> & { account: Pick<Account, 'id'> };

/** May this account give `role` at a unit? Throws `not-found` outside its subtrees, `forbidden-role` when no role of it there gives this one. */
export async function requireMayGive(ctx: Asking, role: Role, unitCode: string): Promise<void> {
  const own = (await findRolesAbove(ctx.tx, ctx.account.id, unitCode))?.roles ?? [];
  if (own.length === 0) throw new Problem('not-found');
  if (!own.some((one) => rolesGivenBy(one).includes(role))) throw new Problem('forbidden-role');
}

/**
 * May this account renew, lock or sign out another one? Only when it could give every role the other one holds: a slip for an account is as
 * good as the account, so nobody reaches above himself through somebody else's. Nobody does it to himself. Answers the other's grants.
 * Throws `not-found` when none of them is inside its subtrees, `forbidden-role`.
 */
export async function requireMayManage(ctx: Asking, accountId: string): Promise<Grant[]> {
  const grants = await listGrants(ctx.tx, accountId);
  let seen = false;
  let all = accountId !== ctx.account.id;
  for (const { role, unitCode } of grants) {
    const own = (await findRolesAbove(ctx.tx, ctx.account.id, unitCode))?.roles ?? [];
    seen ||= own.length > 0;
    all &&= own.some((one) => rolesGivenBy(one).includes(role));
  }
  if (!seen) throw new Problem('not-found');
  if (!all) throw new Problem('forbidden-role');
  return grants;
}

/** The roles that an account may give somewhere, for a form to offer. */
export function rolesToGive({ grants }: Pick<Account, 'grants'>): Role[] {
  return [...new Set(grants.flatMap(({ role }) => rolesGivenBy(role)))];
}
