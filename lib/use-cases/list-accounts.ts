import 'server-only';
import { type After, type ListedAccount, listAccounts } from '#lib/db/account-lists.ts';
import { type AccountRow, findAccount } from '#lib/db/accounts.ts';
import { type Grant, listGrants } from '#lib/db/grants.ts';
import { roleMay } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { SignedInRead } from './context.ts';
import { findOpenSlip, type Slip } from './hand-over.ts';
import { requireMayManage } from './require-may-give.ts';
import { requirePermission } from './require-permission.ts';
import { unitOfAccount } from './unit-of-account.ts';

const PAGE = 50;

type AccountPage = { listed: ListedAccount[]; next: After | null };

/** The accounts in the subtrees where who asks may read accounts, the newest first, fifty at a time. */
export async function listAccountsBelow(
  ctx: SignedInRead,
  { search, after }: { search: string; after: After | null },
): Promise<AccountPage> {
  const own = ctx.account.grants.filter(({ role }) => roleMay(role, 'account.read'));
  const everything = own.some(({ unitLevel }) => unitLevel === 'central');
  const unitIds = own.map(({ unitId }) => unitId);
  const listed = await listAccounts(ctx.tx, { unitIds, everything, folded: searchKey(search), after, limit: PAGE + 1 });
  const last = listed.length > PAGE ? listed[PAGE - 1]?.account : undefined;
  return { listed: listed.slice(0, PAGE), next: last ? { at: last.createdAt.getTime(), id: last.id } : null };
}

type SeenAccount = { account: AccountRow; grants: Grant[]; mayManage: boolean; slip: Slip | null };

/** One account below; `slip` only for who may manage it. Throws `not-found`, `forbidden-role`. */
export async function openAccountBelow(ctx: SignedInRead, id: string): Promise<SeenAccount> {
  await requirePermission(ctx, 'account.read', await unitOfAccount(ctx, id));
  const account = await findAccount(ctx.tx, id);
  if (!account) throw new Problem('not-found');
  const mayManage = await manages(ctx, id);
  const slip = mayManage && account.disabledAt === null ? await findOpenSlip(ctx, id) : null;
  return { account, grants: await listGrants(ctx.tx, id), mayManage, slip };
}

async function manages(ctx: SignedInRead, id: string): Promise<boolean> {
  try {
    await requireMayManage(ctx, id);
    return true;
  } catch (reason) {
    if (reason instanceof Problem) return false;
    throw reason;
  }
}
