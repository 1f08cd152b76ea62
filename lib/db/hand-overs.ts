import 'server-only';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { handOvers } from '#drizzle/schema/accounts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type HandOverRow = typeof handOvers.$inferSelect;

const isOpen = (now: Instant) => and(isNull(handOvers.usedAt), isNull(handOvers.replacedAt), gt(handOvers.expiresAt, now));
const ofAccount = (accountId: string | null) => (accountId === null ? isNull(handOvers.accountId) : eq(handOvers.accountId, accountId));

/** A new one; those before it for the same account stop to hold. */
export async function insertHandOver(tx: Tx, row: Omit<HandOverRow, 'usedAt' | 'replacedAt'>): Promise<void> {
  const before = and(ofAccount(row.accountId), isNull(handOvers.usedAt), isNull(handOvers.replacedAt));
  await tx.update(handOvers).set({ replacedAt: row.issuedAt }).where(before);
  await tx.insert(handOvers).values(row);
}

/** The one that can still be used, by the hash of its token. */
export async function findOpenHandOver(tx: Tx, tokenHash: string, now: Instant): Promise<HandOverRow | undefined> {
  return (
    await tx
      .select()
      .from(handOvers)
      .where(and(eq(handOvers.tokenHash, tokenHash), isOpen(now)))
  )[0];
}

/** The one that can still be used, by its account; null: the right to make the first account. */
export async function findOpenHandOverOf(tx: Tx, accountId: string | null, now: Instant): Promise<HandOverRow | undefined> {
  return (
    await tx
      .select()
      .from(handOvers)
      .where(and(ofAccount(accountId), isOpen(now)))
      .orderBy(desc(handOvers.issuedAt))
      .limit(1)
  )[0];
}

/** False when somebody else used it first, or it no longer holds. */
export async function spendHandOver(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const open = and(eq(handOvers.id, id), isOpen(now));
  return (await tx.update(handOvers).set({ usedAt: now }).where(open).returning({ id: handOvers.id })).length === 1;
}

/** Takes back what is still open for an account. */
export async function withdrawHandOvers(tx: Tx, accountId: string, now: Instant): Promise<void> {
  const open = and(eq(handOvers.accountId, accountId), isNull(handOvers.usedAt), isNull(handOvers.replacedAt));
  await tx.update(handOvers).set({ replacedAt: now }).where(open);
}
