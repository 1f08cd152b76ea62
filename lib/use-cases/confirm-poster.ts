import 'server-only';
import { listEvents } from '#lib/db/events.ts';
import { requireUnitOf } from '#lib/db/posters.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { findPoster } from './find-poster.ts';
import { leaveTrace } from './leave-trace.ts';

export const CONFIRMED = 'poster-confirmed';

/**
 * An officer stands before the paper, has scanned it, and says that it is the genuine one. Once a day and officer is enough.
 * Throws `unknown-code`, `poster-revoked`.
 */
export async function confirmPoster(ctx: SignedInWrite, typed: string): Promise<string> {
  const { code } = await findPoster(ctx, typed);
  const today = vietnamDate(ctx.now);
  const said = (await listEvents(ctx.tx, code)).some(
    ({ verb, actor, at }) => verb === CONFIRMED && actor === ctx.actor && vietnamDate(at) === today,
  );
  if (!said) await leaveTrace(ctx, await requireUnitOf(ctx.tx, code), { verb: CONFIRMED, subjectId: code });
  return code;
}
