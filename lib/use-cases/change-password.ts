import 'server-only';
import { replacePassword } from '#lib/db/accounts.ts';
import { deleteSessions } from '#lib/db/sessions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite } from './context.ts';
import { leaveAccountTrace } from './leave-trace.ts';

/** `expected` is the hash that the typed current password fitted. */
export type PasswordChange = { expected: string; hash: string };

/** A new password of one's own; everybody else who was signed in to the account is signed out. */
export async function changePassword(ctx: SignedInWrite, { expected, hash }: PasswordChange): Promise<void> {
  const { id, sessionId } = ctx.account;
  if (!(await replacePassword(ctx.tx, { accountId: id, expected, hash, now: ctx.now })))
    throw new Problem('invalid-fields', { errors: [{ pointer: '/current', code: 'not-right' }] });
  await deleteSessions(ctx.tx, id, sessionId);
  await leaveAccountTrace(ctx, id, { verb: 'password-changed' });
}

/** Ends every session but this one. */
export async function signOutElsewhere(ctx: SignedInWrite): Promise<void> {
  const sessions = await deleteSessions(ctx.tx, ctx.account.id, ctx.account.sessionId);
  await leaveAccountTrace(ctx, ctx.account.id, { verb: 'signed-out-elsewhere', detail: { sessions } });
}
