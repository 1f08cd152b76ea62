import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Act } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import { DESK_PATHS, signInPath } from '#lib/messages/paths.ts';
import type { Account, SignedInRead } from '#lib/use-cases/context.ts';
import { requireAnyPermission, requirePermission } from '#lib/use-cases/require-permission.ts';
import { findSignedIn, mustSetUpTwoFactor } from './account-session.ts';
import { pageContext } from './page-context.ts';

/** Who looks at this page, or null. */
export async function pageAccount(): Promise<Account | null> {
  return findSignedIn(new Headers(await headers()));
}

/**
 * What a page of somebody who is signed in asks use cases with. `path` is the page's own: who is not signed in is led to the sign-in and
 * from there back. An admin who still needs a second factor is led to its set-up; only that page says `settingUp`.
 */
export async function signedInPage(path: string, { settingUp = false } = {}): Promise<SignedInRead> {
  const ctx = await pageContext();
  const account = await pageAccount();
  if (account === null) redirect(signInPath(path));
  if (!settingUp && mustSetUpTwoFactor(account)) redirect(DESK_PATHS.twoFactor);
  return { ...ctx, account };
}

/** The same for a page about a unit (null: about whatever the account's roles reach): outside the subtree 404, without the role a page that says so. */
export async function permittedPage(path: string, may: Act, unitCode: string | null): Promise<SignedInRead> {
  const ctx = await signedInPage(path);
  await seenOnPage(async () => (unitCode === null ? requireAnyPermission(ctx, may) : requirePermission(ctx, may, unitCode)));
  return ctx;
}

/** What a use case answers, or the page for its refusal: `not-found` is 404, `forbidden-role` a page that says so. */
export async function seenOnPage<R>(run: () => Promise<R>): Promise<R> {
  try {
    return await run();
  } catch (reason) {
    if (reason instanceof Problem && reason.code === 'not-found') notFound();
    if (reason instanceof Problem && reason.code === 'forbidden-role') redirect(DESK_PATHS.notAllowed);
    throw reason;
  }
}
