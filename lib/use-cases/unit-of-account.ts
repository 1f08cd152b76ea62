import 'server-only';
import { findRolesAbove, listGrants } from '#lib/db/grants.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInRead } from './context.ts';

/** Where somebody else's account stands for who asks: the first of its units inside a subtree of the asker. Throws `not-found`. */
export async function unitOfAccount(ctx: SignedInRead, accountId: string): Promise<string> {
  for (const { unitCode } of await listGrants(ctx.tx, accountId)) {
    const found = await findRolesAbove(ctx.tx, ctx.account.id, unitCode);
    if (found !== null && found.roles.length > 0) return unitCode;
  }
  throw new Problem('not-found');
}
