import 'server-only';
import { engine } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Act } from '#lib/domain/permissions.ts';
import type { Account, SignedInRead, SignedInWrite } from '#lib/use-cases/context.ts';
import { requireAnyPermission, requirePermission } from '#lib/use-cases/require-permission.ts';
import { requireAdmitted, requireSignedIn } from './account-session.ts';
import { requireSameOrigin } from './same-origin.ts';
import { writing } from './write-context.ts';

/**
 * A role on the unit whose code `in` names; null: some role of the account anywhere. `in` may look a thing up to find its unit, and throws
 * `not-found` when there is none.
 */
type Permission<A, B> = { may: Act; in: (asked: A, body: B, ctx: SignedInRead) => string | null | Promise<string | null> };

/** Everybody with an account: for what belongs to the account itself. `setting-up`: also while its second factor is still to be set up. */
type OwnAccount = 'account' | 'account-setting-up';

/** Who may call a route that not everybody may. */
export type SignedIn<A, B = undefined> = OwnAccount | Permission<A, B>;

/** What a test reads from a handler to know who may call it. */
export type ActorName = 'anyone' | OwnAccount | Act;
export const actorName = <A, B>(actor: 'anyone' | SignedIn<A, B>): ActorName => (typeof actor === 'string' ? actor : actor.may);

const isUnsafe = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

/** Before anything of a body is read. Throws `malformed-request` for a foreign page, `sign-in-required`, `two-factor-required`. */
export async function admit<A, B>(actor: SignedIn<A, B>, request: Request): Promise<Account> {
  if (isUnsafe(request)) requireSameOrigin(request);
  return actor === 'account-setting-up' ? requireSignedIn(request.headers) : requireAdmitted(request.headers);
}

/** In the transaction of the act itself. Throws `not-found`, `forbidden-role`. */
export async function requireMay<A, B>(actor: SignedIn<A, B>, ctx: SignedInRead, asked: A, body: B): Promise<void> {
  if (typeof actor === 'string') return;
  const unitCode = await actor.in(asked, body, ctx);
  if (unitCode === null) requireAnyPermission(ctx, actor.may);
  else await requirePermission(ctx, actor.may, unitCode);
}

/** Permission and act in one transaction: what allows the act cannot be taken away in between. */
export function asAccount<A, B, R>(
  actor: SignedIn<A, B>,
  account: Account,
  { asked, now, requestId }: { asked: A; now: Instant; requestId: string },
  body: B,
  run: (ctx: SignedInWrite) => Promise<R>,
): Promise<R> {
  return engine().commit(async (tx) => {
    const ctx = { ...writing(tx, now, requestId), actor: account.id, account };
    await requireMay(actor, ctx, asked, body);
    return run(ctx);
  });
}
