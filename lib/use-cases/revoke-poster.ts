import 'server-only';
import { findPosterByCode, markRevoked } from '#lib/db/posters.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import type { SignedInWrite } from './context.ts';
import { leaveTrace } from './leave-trace.ts';

/** From now on a scan says that this poster no longer holds. Revoked already: nothing changes. Throws `not-found`. */
export async function revokePoster(ctx: SignedInWrite, typed: string, reason: string): Promise<void> {
  const code = parseCode(typed);
  const found = code === null ? undefined : await findPosterByCode(ctx.tx, code);
  if (!found) throw new Problem('not-found');
  await revoke(ctx, found.unit.id, found.poster.code, reason);
}

/** The same for a poster that must be of this unit. */
export async function revokeOf(ctx: SignedInWrite, unitId: string, typed: string, reason: string): Promise<void> {
  const code = parseCode(typed);
  const found = code === null ? undefined : await findPosterByCode(ctx.tx, code);
  if (found?.unit.id !== unitId) throw new Problem('not-found');
  await revoke(ctx, unitId, found.poster.code, reason);
}

async function revoke(ctx: SignedInWrite, unitId: string, code: string, reason: string): Promise<void> {
  if (!(await markRevoked(ctx.tx, code, ctx.now, reason))) return;
  await leaveTrace(ctx, unitId, { verb: 'poster-revoked', subjectId: code, detail: { reason } });
}
