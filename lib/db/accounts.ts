import 'server-only';
import { and, count, eq, isNull } from 'drizzle-orm';
import { accounts, credentials } from '#drizzle/schema/accounts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { Tx } from './engine.ts';

export type AccountRow = typeof accounts.$inferSelect;

/** The one kind of credential there is: a password. */
const PASSWORD = 'credential';

export async function findAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return (await tx.select().from(accounts).where(eq(accounts.id, id)))[0];
}

export async function findAccountByUsername(tx: Tx, username: string): Promise<AccountRow | undefined> {
  return (await tx.select().from(accounts).where(eq(accounts.username, username)))[0];
}

export async function countAccounts(tx: Tx): Promise<number> {
  return (await tx.select({ n: count() }).from(accounts))[0]?.n ?? 0;
}

/** `hoa nguyen hoa.nguyen`, `…0912345678 +84912345678`: found by name and by number, however it is typed. */
const accountSearchKey = (name: string, username: string) => searchKey(`${name} ${username} ${username.replace(/^\+84/, '0')}`);

type NewAccount = { id: string; name: string; username: string; passwordHash: string; now: Instant };

/** An account with a password. False when the name to sign in with is taken. */
export async function insertAccount(tx: Tx, { id, name, username, passwordHash, now }: NewAccount): Promise<boolean> {
  const at = { createdAt: new Date(now), updatedAt: new Date(now) };
  const email = `${id}@accounts.invalid`;
  const rows = await tx
    .insert(accounts)
    .values({
      id,
      name,
      username,
      searchKey: accountSearchKey(name, username),
      email,
      emailVerified: false,
      twoFactorEnabled: false,
      ...at,
    })
    .onConflictDoNothing({ target: accounts.username })
    .returning({ id: accounts.id });
  if (rows.length === 0) return false;
  await tx.insert(credentials).values({ id, userId: id, accountId: id, providerId: PASSWORD, password: passwordHash, ...at });
  return true;
}

const ofAccount = (accountId: string) => and(eq(credentials.userId, accountId), eq(credentials.providerId, PASSWORD));

export async function findPasswordHash(tx: Tx, accountId: string): Promise<string | null> {
  return (await tx.select({ password: credentials.password }).from(credentials).where(ofAccount(accountId)))[0]?.password ?? null;
}

/** False when the password is no longer the one that `expected` names: another change came first. */
export async function replacePassword(
  tx: Tx,
  change: { accountId: string; expected: string; hash: string; now: Instant },
): Promise<boolean> {
  const stands = and(ofAccount(change.accountId), eq(credentials.password, change.expected));
  const set = { password: change.hash, updatedAt: new Date(change.now) };
  return (await tx.update(credentials).set(set).where(stands).returning({ id: credentials.id })).length === 1;
}

export async function setPassword(tx: Tx, accountId: string, hash: string, now: Instant): Promise<void> {
  await tx
    .update(credentials)
    .set({ password: hash, updatedAt: new Date(now) })
    .where(ofAccount(accountId));
}

export async function markTakenOver(tx: Tx, accountId: string, now: Instant): Promise<void> {
  await tx
    .update(accounts)
    .set({ takenOverAt: now, updatedAt: new Date(now) })
    .where(eq(accounts.id, accountId));
}

/** `at` null enables the account again. */
export async function setDisabled(tx: Tx, accountId: string, at: Instant | null, now: Instant): Promise<void> {
  await tx
    .update(accounts)
    .set({ disabledAt: at, updatedAt: new Date(now) })
    .where(eq(accounts.id, accountId));
}

/** As `findAccount`, only when it may sign in. */
export async function findAccountInUse(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return (
    await tx
      .select()
      .from(accounts)
      .where(and(eq(accounts.id, id), isNull(accounts.disabledAt)))
  )[0];
}
