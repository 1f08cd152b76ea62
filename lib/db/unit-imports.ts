import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { unitImports } from '#drizzle/schema/unit-imports.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type UnitImportRow = typeof unitImports.$inferSelect;
export type { ImportCounts } from '#drizzle/schema/unit-imports.ts';

const MOST_LISTED = 20;

export async function findUnitImport(tx: Tx, id: string): Promise<UnitImportRow | undefined> {
  return (await tx.select().from(unitImports).where(eq(unitImports.id, id)))[0];
}

/** What was uploaded for a unit, newest first. */
export async function listUnitImports(tx: Tx, unitId: string): Promise<UnitImportRow[]> {
  return tx.select().from(unitImports).where(eq(unitImports.unitId, unitId)).orderBy(desc(unitImports.askedAt)).limit(MOST_LISTED);
}

/** What is still to be checked, or confirmed and still to be written, the oldest first. */
export async function listOpenImports(tx: Tx): Promise<UnitImportRow[]> {
  const unchecked = and(isNull(unitImports.checkedAt), isNull(unitImports.fault));
  const unwritten = and(isNotNull(unitImports.confirmedAt), isNull(unitImports.appliedAt));
  return tx
    .select()
    .from(unitImports)
    .where(and(isNull(unitImports.failedAt), or(unchecked, unwritten)))
    .orderBy(asc(unitImports.askedAt));
}

export async function insertUnitImport(
  tx: Tx,
  row: Pick<UnitImportRow, 'id' | 'unitId' | 'askedBy' | 'askedAt' | 'fileName'>,
): Promise<void> {
  await tx.insert(unitImports).values(row);
}

export async function updateUnitImport(tx: Tx, id: string, set: Partial<UnitImportRow>): Promise<void> {
  await tx.update(unitImports).set(set).where(eq(unitImports.id, id));
}

export async function deleteUnitImports(tx: Tx, before: Instant): Promise<void> {
  await tx.delete(unitImports).where(lt(unitImports.askedAt, before));
}
