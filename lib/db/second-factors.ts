import 'server-only';
import { eq } from 'drizzle-orm';
import { accounts, secondFactors } from '#drizzle/schema/accounts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

type SecondFactorRow = typeof secondFactors.$inferSelect;

export async function findSecondFactor(tx: Tx, accountId: string): Promise<SecondFactorRow | undefined> {
  return (await tx.select().from(secondFactors).where(eq(secondFactors.userId, accountId)))[0];
}

/** The account has one factor again, as on its first day. */
export async function removeSecondFactor(tx: Tx, accountId: string, now: Instant): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, accountId));
  await tx
    .update(accounts)
    .set({ twoFactorEnabled: false, updatedAt: new Date(now) })
    .where(eq(accounts.id, accountId));
}
