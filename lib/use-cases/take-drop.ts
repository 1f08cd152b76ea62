import 'server-only';
import type { Drop } from '#lib/contracts/drop.ts';
import { countWrongCode, removeDrop, sweepDrops } from '#lib/db/drops.ts';
import { MOST_WRONG_CODES, shelfOf } from '#lib/domain/draft-move.ts';
import type { WriteContext } from './context.ts';

/**
 * Reads a sealed draft by taking it away, for exactly one reader. Null alike for what was read, has expired, or never lay there; a
 * wrong code counts against its shelf, so the null must be committed before it is refused.
 */
export async function takeDrop(ctx: WriteContext, { id }: { id: string }): Promise<Drop | null> {
  await sweepDrops(ctx.tx, ctx.now);
  const taken = await removeDrop(ctx.tx, id, ctx.now);
  if (taken) return { box: taken.box };
  const shelf = shelfOf(id);
  if (shelf !== null) await countWrongCode(ctx.tx, shelf, MOST_WRONG_CODES);
  return null;
}
