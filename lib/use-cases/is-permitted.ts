import 'server-only';
import { findRolesAbove } from '#lib/db/grants.ts';
import { type Act, roleMay } from '#lib/domain/permissions.ts';
import type { SignedInRead } from './context.ts';

/** Whether a page offers an act at a unit; the act itself asks `requirePermission`. */
export async function isPermitted(ctx: SignedInRead, act: Act, unitCode: string): Promise<boolean> {
  const found = await findRolesAbove(ctx.tx, ctx.account.id, unitCode);
  return found?.roles.some((role) => roleMay(role, act)) ?? false;
}
