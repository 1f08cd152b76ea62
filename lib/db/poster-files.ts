import 'server-only';
import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm';
import { posterFiles } from '#drizzle/schema/posters.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type PosterFileRow = typeof posterFiles.$inferSelect;

export async function findPosterFile(tx: Tx, id: string): Promise<PosterFileRow | undefined> {
  const [found] = await tx.select().from(posterFiles).where(eq(posterFiles.id, id));
  return found;
}

/** What was asked for at a unit, newest first. */
export async function listPosterFiles(tx: Tx, unitId: string): Promise<PosterFileRow[]> {
  return tx.select().from(posterFiles).where(eq(posterFiles.unitId, unitId)).orderBy(desc(posterFiles.askedAt)).limit(20);
}

/** What is still to be printed, in the order in which it was asked for. */
export async function listUnprinted(tx: Tx): Promise<PosterFileRow[]> {
  const open = and(isNull(posterFiles.finishedAt), isNull(posterFiles.failedAt));
  return tx.select().from(posterFiles).where(open).orderBy(asc(posterFiles.askedAt));
}

export async function insertPosterFile(tx: Tx, row: typeof posterFiles.$inferInsert): Promise<void> {
  await tx.insert(posterFiles).values(row);
}

export async function endPosterFile(tx: Tx, id: string, end: { finishedAt: Instant } | { failedAt: Instant }): Promise<void> {
  await tx.update(posterFiles).set(end).where(eq(posterFiles.id, id));
}

/** Forgets what was asked for before an instant; answers the ids. */
export async function deletePosterFiles(tx: Tx, before: Instant): Promise<string[]> {
  const rows = await tx.delete(posterFiles).where(lt(posterFiles.askedAt, before)).returning({ id: posterFiles.id });
  return rows.map(({ id }) => id);
}
