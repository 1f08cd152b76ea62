import 'server-only';
import { and, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { posters, units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
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

/** The id of the unit that a poster names. Throws when there is no such poster. */
export async function requireUnitOf(tx: Tx, code: string): Promise<string> {
  const [found] = await tx.select({ unitId: posters.unitId }).from(posters).where(eq(posters.code, code));
  if (!found) throw new Error(`no poster ${code}`);
  return found.unitId;
}

/** The poster that a page asked for under an id of its own. */
export async function findPosterByCommand(tx: Tx, commandId: string): Promise<PosterRow | undefined> {
  const [found] = await tx.select().from(posters).where(eq(posters.commandId, commandId));
  return found;
}

/** Every poster of a unit, newest first. */
export async function listPostersOf(tx: Tx, unitId: string): Promise<PosterRow[]> {
  return tx.select().from(posters).where(eq(posters.unitId, unitId)).orderBy(desc(posters.serial));
}

/** The next poster of a unit carries one more than the highest serial there. */
export async function highestSerials(tx: Tx, unitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await inSlices(unitIds, (slice) =>
    tx
      .select({ unitId: posters.unitId, serial: max(posters.serial) })
      .from(posters)
      .where(inArray(posters.unitId, slice))
      .groupBy(posters.unitId),
  );
  return new Map(rows.map(({ unitId, serial }) => [unitId, serial ?? 0]));
}

/** The newest poster of each unit that still holds, by unit. */
export async function newestValidPosters(tx: Tx, unitIds: readonly string[]): Promise<Map<string, PosterRow>> {
  const rows = await inSlices(unitIds, (slice) =>
    tx
      .select()
      .from(posters)
      .where(and(inArray(posters.unitId, slice), isNull(posters.revokedAt)))
      .orderBy(posters.serial),
  );
  return new Map(rows.map((row) => [row.unitId, row]));
}

/** The code of the newest poster that holds, by the code of its unit. */
export async function newestValidByCode(tx: Tx, unitCodes: readonly string[]): Promise<Map<string, string>> {
  const rows = await inSlices(unitCodes, (slice) =>
    tx
      .select({ unitCode: units.code, code: posters.code })
      .from(posters)
      .innerJoin(units, eq(units.id, posters.unitId))
      .where(and(inArray(units.code, slice), isNull(posters.revokedAt)))
      .orderBy(posters.serial),
  );
  return new Map(rows.map(({ unitCode, code }) => [unitCode, code]));
}

/** Posters with their units, in the order of `codes`; unknown codes are left out. */
export async function listPostersByCode(tx: Tx, codes: readonly string[]): Promise<{ poster: PosterRow; unit: UnitRow }[]> {
  const rows = await inSlices(codes, (slice) =>
    tx
      .select({ poster: posters, unit: units })
      .from(posters)
      .innerJoin(units, eq(units.id, posters.unitId))
      .where(inArray(posters.code, slice)),
  );
  const byItsCode = new Map(rows.map((row) => [row.poster.code, row]));
  return codes.flatMap((code) => byItsCode.get(code) ?? []);
}

/** False when somebody revoked it first. */
export async function markRevoked(tx: Tx, code: string, at: Instant, reason: string): Promise<boolean> {
  const holds = and(eq(posters.code, code), isNull(posters.revokedAt));
  const rows = await tx.update(posters).set({ revokedAt: at, revokeReason: reason }).where(holds).returning({ code: posters.code });
  return rows.length === 1;
}

const SLICE = 500;

async function inSlices<R>(keys: readonly string[], ask: (slice: string[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < keys.length; from += SLICE) found.push(...(await ask(keys.slice(from, from + SLICE))));
  return found;
}
