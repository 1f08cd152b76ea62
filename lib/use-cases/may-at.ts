import 'server-only';
import type { Act } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInRead } from './context.ts';
import { requirePermission } from './require-permission.ts';

/** Whether a page offers an act at a unit; the act itself is judged anew when it is done. */
export async function mayAt(ctx: SignedInRead, act: Act, unitCode: string): Promise<boolean> {
  try {
    await requirePermission(ctx, act, unitCode);
    return true;
  } catch (reason) {
    if (reason instanceof Problem) return false;
    throw reason;
  }
}
