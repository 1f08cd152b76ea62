import 'server-only';
import { findPosterByCode } from '#lib/db/posters.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import type { ReadContext } from './context.ts';

/** The unit whose poster carries this code, revoked or not. Throws `not-found`. */
export async function unitOfPoster(ctx: Pick<ReadContext, 'tx'>, typed: string): Promise<string> {
  const code = parseCode(typed);
  const found = code === null ? undefined : await findPosterByCode(ctx.tx, code);
  if (!found) throw new Problem('not-found');
  return found.unit.code;
}
