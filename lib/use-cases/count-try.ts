import 'server-only';
import { createHmac } from 'node:crypto';
import { findFailures, forgetFailures, keepFailures } from '#lib/db/sign-in-failures.ts';
import { afterTry } from '#lib/domain/lockout.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';

/** People type passwords into the field of the name: only a keyed hash of it is kept. */
const keyOf = (secret: string, username: string) => createHmac('sha256', secret).update(`sign-in:${username}`).digest('base64url');

/**
 * Before a password is looked at: the try counts as wrong until it has proved right, so that many at once are not let through together.
 * Known and unknown names are treated alike. Throws `too-many-requests` while the name is locked.
 */
export async function countTry(ctx: ReadContext, username: string): Promise<void> {
  const key = keyOf(ctx.secret, username);
  const before = await findFailures(ctx.tx, key);
  if (before && ctx.now < before.lockedUntil)
    throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil((before.lockedUntil - ctx.now) / 1_000) });
  await keepFailures(ctx.tx, key, afterTry(before, ctx.now));
}

/** The password was right, or somebody above gave the account anew. */
export async function forgetTries(ctx: ReadContext, username: string): Promise<void> {
  await forgetFailures(ctx.tx, keyOf(ctx.secret, username));
}
