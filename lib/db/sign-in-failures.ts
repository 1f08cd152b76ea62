import 'server-only';
import { eq, lt } from 'drizzle-orm';
import { signInFailures } from '#drizzle/schema/accounts.ts';
import { type Failures, FORGOTTEN_AFTER } from '#lib/domain/lockout.ts';
import type { Tx } from './engine.ts';

export async function findFailures(tx: Tx, nameKey: string): Promise<Failures | undefined> {
  return (await tx.select().from(signInFailures).where(eq(signInFailures.nameKey, nameKey)))[0];
}

/** Keeps the count of a name, and forgets the names nobody tried for a day. */
export async function keepFailures(tx: Tx, nameKey: string, failures: Failures): Promise<void> {
  await tx.delete(signInFailures).where(lt(signInFailures.lastAt, failures.lastAt - FORGOTTEN_AFTER));
  const { failures: n, lastAt, lockedUntil } = failures;
  const set = { failures: n, lastAt, lockedUntil };
  await tx
    .insert(signInFailures)
    .values({ nameKey, ...set })
    .onConflictDoUpdate({ target: signInFailures.nameKey, set });
}

export async function forgetFailures(tx: Tx, nameKey: string): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.nameKey, nameKey));
}
