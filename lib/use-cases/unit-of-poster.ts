import 'server-only';
import { findPosterByCode } from '#lib/db/posters.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import type { ReadContext } from './context.ts';

/** The code of the unit whose poster carries this code, revoked or not, in any spelling; null when none does. */
export async function findUnitOfPoster(ctx: Pick<ReadContext, 'tx'>, typed: string): Promise<string | null> {
  const code = parseCode(typed);
  const found = code === null ? undefined : await findPosterByCode(ctx.tx, code);
  return found?.unit.code ?? null;
}

/** The same where there must be one. Throws `not-found`. */
export async function unitOfPoster(ctx: Pick<ReadContext, 'tx'>, typed: string): Promise<string> {
  const unitCode = await findUnitOfPoster(ctx, typed);
  if (unitCode === null) throw new Problem('not-found');
  return unitCode;
}
