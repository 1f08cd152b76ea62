import 'server-only';
import { findAccountInUse } from '#lib/db/accounts.ts';
import { engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { needsTwoFactor } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Account } from '#lib/use-cases/context.ts';
import { auth, cookiesOf } from './auth.ts';

/** Who these headers' cookie belongs to, or null. The session and the account are looked up anew for every request. */
export async function findSignedIn(headers: Headers): Promise<Account | null> {
  if (!headers.get('cookie')?.includes('sang-kien.session_token=')) return null;
  const session = await auth().getSession({ headers: cookiesOf(headers) });
  const row = session === null ? undefined : await findAccountInUse(engine().reader, session.user.id);
  if (session === null || row === undefined) return null;
  const grants = await listGrants(engine().reader, row.id);
  const { id, name, username, twoFactorEnabled } = row;
  return { id, name, username, twoFactorEnabled, grants, sessionId: session.session.id };
}

/** Must this account set up its second factor before anything else? */
export const mustSetUpTwoFactor = ({ grants, twoFactorEnabled }: Account): boolean => !twoFactorEnabled && needsTwoFactor(grants);

/** As `findSignedIn`. Throws `sign-in-required`. */
export async function requireSignedIn(headers: Headers): Promise<Account> {
  const account = await findSignedIn(headers);
  if (account === null) throw new Problem('sign-in-required');
  return account;
}

/** As `requireSignedIn`, for everything but setting up the second factor itself. Throws `two-factor-required` too. */
export async function requireAdmitted(headers: Headers): Promise<Account> {
  const account = await requireSignedIn(headers);
  if (mustSetUpTwoFactor(account)) throw new Problem('two-factor-required');
  return account;
}
