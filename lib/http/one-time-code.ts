import 'server-only';
import { createHmac } from 'node:crypto';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Engine } from '#lib/db/engine.ts';
import { findSecondFactor, spendStep } from '#lib/db/second-factors.ts';
import { type Instant, SECOND_MS } from '#lib/domain/instant.ts';
import { appSecret } from './app-secret.ts';

const STEP_MS = 30 * SECOND_MS;
/** Steps before and after its own in which better-auth takes a code. */
const WINDOW = 1;

type Asking = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Before better-auth judges a code of the authenticator app, its time step is spent, in one commit, by whoever comes first: a code opens once
 * (RFC 6238 §5.2), also of two that come at the same moment. better-auth itself takes it again for a minute and a half (decision 0037).
 * One that was spent, is older than one that was, or fits no step counts like a wrong one. It is spent even when what it should open stays shut.
 */
export const spendingCodes = (own: Engine) =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp') return;
    const accountId = await whoseCode(ctx);
    const row = accountId === null ? undefined : await findSecondFactor(own.reader, accountId);
    if (!row) return;
    const step = stepOf(String(ctx.body.code), await symmetricDecrypt({ key: appSecret(), data: row.secret }), Date.now());
    if (step !== null && (await own.commit((tx) => spendStep(tx, row.id, step)))) return;
    return { context: { body: { ...ctx.body, code: '' } } };
  });

/** As better-auth finds it: who is signed in, else who has just typed the password. */
async function whoseCode(ctx: Asking): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const challenge = await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret);
  return challenge ? ((await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null) : null;
}

/** The step that a code belongs to, the latest that fits; null for a wrong code. better-auth counts by the machine's clock, also in a rehearsal. */
function stepOf(code: string, secret: string, now: Instant): number | null {
  const current = Math.floor(now / STEP_MS);
  for (let step = current + WINDOW; step >= current - WINDOW; step -= 1) if (codeAt(secret, step) === code) return step;
  return null;
}

/** RFC 4226. */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const figures = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 15) & 0x7fff_ffff;
  return String(figures % 1_000_000).padStart(6, '0');
}
