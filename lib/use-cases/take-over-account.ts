import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ShownOffer } from '#lib/contracts/account.ts';
import { type AccountRow, countAccounts, findAccountInUse, insertAccount, markTakenOver, setPassword } from '#lib/db/accounts.ts';
import { insertGrant, listGrants } from '#lib/db/grants.ts';
import { findOpenHandOver, type HandOverRow, spendHandOver } from '#lib/db/hand-overs.ts';
import { deleteSessions } from '#lib/db/sessions.ts';
import { findRootUnit, insertUnits, type NewUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { forgetTries } from './count-try.ts';
import { hashOfToken } from './hand-over.ts';
import { leaveAccountTrace, leaveTrace } from './leave-trace.ts';

/** What a slip is for: an account that somebody made, or the right to make the first one. */
type Offer = { kind: 'account'; account: AccountRow; unitNames: string[] } | { kind: 'first-admin' };

/** What a token gives to who holds it. Throws `hand-over-gone` for one that is unknown, used, replaced or too old: nobody learns which. */
export async function openOffer(ctx: ReadContext, token: string): Promise<Offer> {
  const { accountId } = await requireOpen(ctx, token);
  if (accountId === null) return { kind: 'first-admin' };
  const account = await requireAccount(ctx, accountId);
  const unitNames = (await listGrants(ctx.tx, accountId)).map(({ unitName }) => unitName);
  return { kind: 'account', account, unitNames };
}

/** The same as the page shows it. Throws `hand-over-gone`. */
export async function showOffer(ctx: ReadContext, token: string): Promise<ShownOffer> {
  const offer = await openOffer(ctx, token);
  if (offer.kind === 'first-admin') return offer;
  const { name, username } = offer.account;
  return { kind: 'account', name, username, units: offer.unitNames };
}

/**
 * Gives an account to the person who holds its slip: the password becomes theirs, whoever was signed in is signed out, the slip is used.
 * Of two who come at once one gets it. Answers the name to sign in with. Throws `hand-over-gone`.
 */
export async function takeOverAccount(
  ctx: WriteContext,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<string> {
  const { id, accountId } = await requireOpen(ctx, token);
  if (accountId === null || !(await spendHandOver(ctx.tx, id, ctx.now))) throw new Problem('hand-over-gone');
  const { username } = await requireAccount(ctx, accountId);
  await setPassword(ctx.tx, accountId, passwordHash, ctx.now);
  await markTakenOver(ctx.tx, accountId, ctx.now);
  await deleteSessions(ctx.tx, accountId);
  await forgetTries(ctx, username);
  await leaveAccountTrace({ ...ctx, actor: accountId }, accountId, { verb: 'account-taken-over' });
  return username;
}

/** `root`: the unit above all others, made when the database holds none yet. */
type FirstAdmin = { token: string; name: string; username: string; passwordHash: string; root: NewUnit };

/** Makes the first account, an admin of the whole tree. Throws `hand-over-gone` when there is one already. */
export async function createFirstAdmin(
  ctx: WriteContext,
  { token, name, username, passwordHash, root: newRoot }: FirstAdmin,
): Promise<void> {
  const { id: slipId, accountId } = await requireOpen(ctx, token);
  const isFirst = (await countAccounts(ctx.tx)) === 0;
  if (accountId !== null || !isFirst || !(await spendHandOver(ctx.tx, slipId, ctx.now))) throw new Problem('hand-over-gone');
  const root = (await findRootUnit(ctx.tx)) ?? newRoot;
  if (root === newRoot) await insertUnits(ctx.tx, [newRoot]);
  const id = randomUUID();
  await insertAccount(ctx.tx, { id, name, username, passwordHash, now: ctx.now });
  await markTakenOver(ctx.tx, id, ctx.now);
  await insertGrant(ctx.tx, { id: randomUUID(), accountId: id, role: 'admin', unitId: root.id, grantedBy: id, grantedAt: ctx.now });
  await leaveTrace({ ...ctx, actor: id }, root.id, {
    verb: 'first-admin-created',
    subjectId: id,
    detail: { role: 'admin', unit: root.code },
  });
}

async function requireOpen(ctx: ReadContext, token: string): Promise<HandOverRow> {
  const open = await findOpenHandOver(ctx.tx, hashOfToken(token), ctx.now);
  if (!open) throw new Problem('hand-over-gone');
  return open;
}

async function requireAccount(ctx: ReadContext, id: string): Promise<AccountRow> {
  const account = await findAccountInUse(ctx.tx, id);
  if (!account) throw new Problem('hand-over-gone');
  return account;
}
