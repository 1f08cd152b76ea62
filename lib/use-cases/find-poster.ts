import 'server-only';
import type { Poster } from '#lib/contracts/unit.ts';
import { findPosterByCode } from '#lib/db/posters.ts';
import { findLiving, listPathUp } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext } from './context.ts';
import { wireUnits } from './list-units.ts';

/** The unit that a printed code leads to, in any spelling of the code (R19): the one it names or, of one that ended, its successor. Throws `unknown-code`, `poster-revoked`. */
export async function findPoster(ctx: ReadContext, typed: string): Promise<Poster> {
  const code = parseCode(typed);
  const found = code === null ? undefined : await findPosterByCode(ctx.tx, code);
  if (!found) throw new Problem('unknown-code');
  const living = await findLiving(ctx.tx, found.unit, vietnamDate(ctx.now));
  if (found.poster.revokedAt !== null || !living) throw new Problem('poster-revoked');
  const [unit] = await wireUnits(ctx, [living.id]);
  if (!unit) throw new Problem('unknown-code');
  const [, ...above] = await listPathUp(ctx.tx, living);
  const path = above.filter((one) => one.level !== 'central').map(({ code: unitCode, name }) => ({ code: unitCode, name }));
  return { code: found.poster.code, unit, path: path.reverse() };
}
