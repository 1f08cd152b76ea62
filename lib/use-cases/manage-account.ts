import 'server-only';
import { randomUUID } from 'node:crypto';
import { findAccount, setDisabled } from '#lib/db/accounts.ts';
import { insertGrant, revokeGrant } from '#lib/db/grants.ts';
import { withdrawHandOvers } from '#lib/db/hand-overs.ts';
import { removeSecondFactor } from '#lib/db/second-factors.ts';
import { deleteSessions } from '#lib/db/sessions.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite, WriteContext } from './context.ts';
import { issueHandOver, type Slip } from './hand-over.ts';
import { leaveAccountTrace } from './leave-trace.ts';
import { requireMayGive, requireMayManage } from './require-may-give.ts';

/** A new slip for somebody who lost password or phone: whoever holds it sets both anew. The account is signed out everywhere. */
export async function renewAccount(ctx: SignedInWrite, accountId: string): Promise<Slip> {
  await requireMayManage(ctx, accountId);
  return renew(ctx, accountId);
}

/** The same on the word of who runs this server. */
export async function renew(ctx: WriteContext, accountId: string): Promise<Slip> {
  await requireAccount(ctx, accountId);
  await deleteSessions(ctx.tx, accountId);
  await removeSecondFactor(ctx.tx, accountId, ctx.now);
  await leaveAccountTrace(ctx, accountId, { verb: 'account-handed-over' });
  return issueHandOver(ctx, accountId);
}

/** Locks an account: signed out everywhere, open slips taken back. Nothing it did is lost. */
export async function disableAccount(ctx: SignedInWrite, accountId: string): Promise<void> {
  await requireMayManage(ctx, accountId);
  await disable(ctx, accountId);
}

export async function disable(ctx: WriteContext, accountId: string): Promise<void> {
  const account = await requireAccount(ctx, accountId);
  if (account.disabledAt !== null) return;
  await setDisabled(ctx.tx, accountId, ctx.now, ctx.now);
  await deleteSessions(ctx.tx, accountId);
  await withdrawHandOvers(ctx.tx, accountId, ctx.now);
  await leaveAccountTrace(ctx, accountId, { verb: 'account-disabled' });
}

export async function enableAccount(ctx: SignedInWrite, accountId: string): Promise<void> {
  await requireMayManage(ctx, accountId);
  const account = await requireAccount(ctx, accountId);
  if (account.disabledAt === null) return;
  await setDisabled(ctx.tx, accountId, null, ctx.now);
  await leaveAccountTrace(ctx, accountId, { verb: 'account-enabled' });
}

export async function signOutAccount(ctx: SignedInWrite, accountId: string): Promise<void> {
  await requireMayManage(ctx, accountId);
  const sessions = await deleteSessions(ctx.tx, accountId);
  await leaveAccountTrace(ctx, accountId, { verb: 'account-signed-out', detail: { sessions } });
}

/**
 * Gives another role, or the same at another unit, to an account that is managed here; one that it holds already stays as it is.
 * Throws `not-found`, `forbidden-role`.
 */
export async function giveRole(ctx: SignedInWrite, { accountId, role, unitCode }: { accountId: string; role: Role; unitCode: string }) {
  const grants = await requireMayManage(ctx, accountId);
  await requireMayGive(ctx, role, unitCode);
  if (grants.some((grant) => grant.role === role && grant.unitCode === unitCode)) return;
  const { id: unitId } = await requireUnitByCode(ctx.tx, unitCode);
  await insertGrant(ctx.tx, { id: randomUUID(), accountId, role, unitId, grantedBy: ctx.actor, grantedAt: ctx.now });
  await leaveAccountTrace(ctx, accountId, { verb: 'role-given', detail: { role, unit: unitCode } });
}

/** Takes one role away; what the account did with it stays. Throws `not-found` for a role it does not hold. */
export async function revokeRole(ctx: SignedInWrite, { accountId, grantId }: { accountId: string; grantId: string }): Promise<void> {
  const grants = await requireMayManage(ctx, accountId);
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw new Problem('not-found');
  await leaveAccountTrace(ctx, accountId, { verb: 'role-revoked', detail: { role: grant.role, unit: grant.unitCode } });
  await revokeGrant(ctx.tx, grantId, ctx.now);
}

async function requireAccount(ctx: WriteContext, id: string) {
  const account = await findAccount(ctx.tx, id);
  if (!account) throw new Problem('not-found');
  return account;
}
