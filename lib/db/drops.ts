import 'server-only';
import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import { drops } from '#drizzle/schema/drops.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

type DropRow = typeof drops.$inferSelect;

/** Expired drops leave with the next write of any. */
export async function sweepDrops(tx: Tx, now: Instant): Promise<void> {
  await tx.delete(drops).where(lte(drops.expiresAt, now));
}

export async function countDrops(tx: Tx): Promise<number> {
  return (await tx.select({ n: count() }).from(drops))[0]?.n ?? 0;
}

export async function findDrop(tx: Tx, id: string): Promise<DropRow | undefined> {
  return (await tx.select().from(drops).where(eq(drops.id, id)))[0];
}

export async function insertDrop(tx: Tx, row: DropRow): Promise<void> {
  await tx.insert(drops).values(row);
}

/** Reading is taking away: of two readers one gets it. */
export async function removeDrop(tx: Tx, id: string, now: Instant): Promise<DropRow | undefined> {
  const whole = and(eq(drops.id, id), gt(drops.expiresAt, now));
  return (await tx.delete(drops).where(whole).returning())[0];
}

/** Counts against everything on the shelf, and takes away what was guessed at `most` times. */
export async function countWrongCode(tx: Tx, shelf: string, most: number): Promise<void> {
  await tx
    .update(drops)
    .set({ wrongCodes: sql`${drops.wrongCodes} + 1` })
    .where(eq(drops.shelf, shelf));
  await tx.delete(drops).where(and(eq(drops.shelf, shelf), sql`${drops.wrongCodes} >= ${most}`));
}
