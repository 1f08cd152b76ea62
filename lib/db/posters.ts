import 'server-only';
import { eq } from 'drizzle-orm';
import { posters, units } from '#drizzle/schema/units.ts';
import type { Tx } from './engine.ts';
import type { UnitRow } from './units.ts';

export type PosterRow = typeof posters.$inferSelect;

/** A poster and the unit it names, revoked ones too. */
export async function findPosterByCode(tx: Tx, code: string): Promise<{ poster: PosterRow; unit: UnitRow } | undefined> {
  const rows = await tx
    .select({ poster: posters, unit: units })
    .from(posters)
    .innerJoin(units, eq(units.id, posters.unitId))
    .where(eq(posters.code, code));
  return rows[0];
}

export async function insertPosters(tx: Tx, rows: readonly (typeof posters.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) await tx.insert(posters).values(rows.slice(from, from + 500));
}

/** The row itself settles a race: a poster is revoked once. */
export async function revokePoster(tx: Tx, code: string, revokedAt: number, reason: string): Promise<void> {
  await tx.update(posters).set({ revokedAt, revokeReason: reason }).where(eq(posters.code, code));
}
