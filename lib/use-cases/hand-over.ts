import 'server-only';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { findOpenHandOverOf, insertHandOver } from '#lib/db/hand-overs.ts';
import { DAY_MS, type Duration, type Instant } from '#lib/domain/instant.ts';
import type { ReadContext, WriteContext } from './context.ts';

/** A slip travels with the next meeting, not with the next month. */
const HAND_OVER_LASTS: Duration = 3 * DAY_MS;

/** What the link or slip carries. The database keeps only its hash; with the secret of this server it can be printed again until it is used. */
export type Slip = { token: string; expiresAt: Instant };

const tokenOf = (secret: string, id: string) => createHmac('sha256', secret).update(`hand-over:${id}`).digest('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new one-time slip for an account (null: for making the first one); earlier ones stop to hold. */
export async function issueHandOver(ctx: WriteContext, accountId: string | null): Promise<Slip> {
  const id = randomUUID();
  const token = tokenOf(ctx.secret, id);
  const expiresAt = ctx.now + HAND_OVER_LASTS;
  await insertHandOver(ctx.tx, { id, accountId, tokenHash: hashOfToken(token), issuedBy: ctx.actor, issuedAt: ctx.now, expiresAt });
  return { token, expiresAt };
}

/** The slip that can still be used, to print it again. */
export async function findOpenSlip(ctx: ReadContext, accountId: string | null): Promise<Slip | null> {
  const open = await findOpenHandOverOf(ctx.tx, accountId, ctx.now);
  return open ? { token: tokenOf(ctx.secret, open.id), expiresAt: open.expiresAt } : null;
}
