import 'server-only';
import type { AuthRow, AuthWrite } from '#lib/db/auth-adapter.ts';
import type { WriteContext } from './context.ts';
import { leaveAccountTrace } from './leave-trace.ts';

/** What somebody is about while better-auth writes. */
export type SignInAct = 'first-factor' | 'second-factor' | 'sign-in' | 'sign-out' | 'set-two-factor';

/** Leaves the event of a write of better-auth in the transaction of that write, when the write is an act of its own. */
export async function traceSignIn(ctx: WriteContext, act: SignInAct, write: AuthWrite): Promise<void> {
  const verb = VERBS[act][`${write.kind} ${write.model}`]?.(write.set) ?? null;
  if (verb === null) return;
  for (const row of write.rows) {
    const accountId = write.model === 'user' ? row.id : row.userId;
    if (typeof accountId === 'string') await leaveAccountTrace({ ...ctx, actor: accountId }, accountId, { verb });
  }
}

const ENTERED = { 'create session': () => 'signed-in', 'update twoFactor': codeUsed };

/** What a write of better-auth means within an act: by its kind and model. */
const VERBS: Record<SignInAct, Readonly<Record<string, (set: AuthRow) => string | null>>> = {
  'first-factor': { 'create session': () => 'password-accepted' },
  'sign-in': ENTERED,
  'second-factor': ENTERED,
  'sign-out': { 'delete session': () => 'signed-out' },
  'set-two-factor': {
    'update user': (set) => (set.twoFactorEnabled === true ? 'two-factor-switched-on' : 'two-factor-switched-off'),
  },
};

function codeUsed(set: AuthRow): string | null {
  return 'backupCodes' in set ? 'recovery-code-used' : null;
}
