import 'server-only';
import { and, desc, eq, lte, ne } from 'drizzle-orm';
import { sessions, signInChallenges } from '#drizzle/schema/accounts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

type SessionRow = typeof sessions.$inferSelect;

/** Where somebody is signed in or was until lately, the newest first. */
export async function listSessions(tx: Tx, accountId: string): Promise<SessionRow[]> {
  return tx.select().from(sessions).where(eq(sessions.userId, accountId)).orderBy(desc(sessions.createdAt));
}

/** Ends every session of an account but `except`; answers how many there were. */
export async function deleteSessions(tx: Tx, accountId: string, except = ''): Promise<number> {
  const others = and(eq(sessions.userId, accountId), ne(sessions.id, except));
  return (await tx.delete(sessions).where(others).returning({ id: sessions.id })).length;
}

/** What has run out: nobody can use it any more. */
export async function deleteExpired(tx: Tx, now: Instant): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, new Date(now)));
  await tx.delete(signInChallenges).where(lte(signInChallenges.expiresAt, new Date(now)));
}
