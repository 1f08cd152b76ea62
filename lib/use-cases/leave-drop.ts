import 'server-only';
import type { Drop } from '#lib/contracts/drop.ts';
import { countDrops, findDrop, insertDrop, sweepDrops } from '#lib/db/drops.ts';
import { lifetimeOf, MOST_DROPS, shelfOf } from '#lib/domain/draft-move.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { WriteContext } from './context.ts';

/** Nobody frees a place before that but a reader. */
const RETRY_AFTER_SECONDS = 600;

/**
 * Keeps a sealed draft until it is read once or its time is over: 24 hours behind a link, 15 minutes behind a code. What is inside,
 * nobody here can read. Left twice it is left once. Throws `content-conflict` when another box lies there, `overloaded` at the bound.
 */
export async function leaveDrop(ctx: WriteContext, { id, box }: Drop & { id: string }): Promise<void> {
  await sweepDrops(ctx.tx, ctx.now);
  const earlier = await findDrop(ctx.tx, id);
  if (earlier?.box === box) return;
  if (earlier) throw new Problem('content-conflict');
  if ((await countDrops(ctx.tx)) >= MOST_DROPS) throw new Problem('overloaded', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  await insertDrop(ctx.tx, { id, shelf: shelfOf(id), box, wrongCodes: 0, expiresAt: ctx.now + lifetimeOf(id) });
}
