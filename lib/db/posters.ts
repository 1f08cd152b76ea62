import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { posters, units } from '#drizzle/schema/units.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';
import type { UnitRow } from './units.ts';

export type PosterRow = typeof posters.$inferSelect;

const withUnitByCode = prepared((tx) =>
  tx
    .select({ poster: posters, unit: units })
    .from(posters)
    .innerJoin(units, eq(units.id, posters.unitId))
    .where(eq(posters.code, sql.placeholder('code')))
    .prepare(),
);
const byCode = prepared((tx) =>
  tx
    .select({ code: posters.code })
    .from(posters)
    .where(eq(posters.code, sql.placeholder('code')))
    .prepare(),
);

/** A poster and the unit it names, revoked ones too. */
export async function findPosterByCode(tx: Tx, code: string): Promise<{ poster: PosterRow; unit: UnitRow } | undefined> {
  return (await withUnitByCode(tx).execute({ code }))[0];
}

/** Whether such a poster was ever issued. */
export async function isPosterKnown(tx: Tx, code: string): Promise<boolean> {
  return (await byCode(tx).execute({ code })).length > 0;
}

export async function insertPosters(tx: Tx, rows: readonly (typeof posters.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) await tx.insert(posters).values(rows.slice(from, from + 500));
}
