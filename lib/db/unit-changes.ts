import 'server-only';
import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { unitChanges, unitHistory } from '#drizzle/schema/unit-changes.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type UnitChangeRow = typeof unitChanges.$inferSelect;

const isPlanned = and(isNull(unitChanges.appliedAt), isNull(unitChanges.cancelledAt));
/** Whole, since a unit has few: an index of what is planned would be walked for each unit of a large import. */
const ofUnit = prepared((tx) =>
  tx
    .select()
    .from(unitChanges)
    .where(eq(unitChanges.unitId, sql.placeholder('unitId')))
    .prepare(),
);
/** The order in which they were decided, also within one instant. SQLite's own. */
const asDecided = sql`${unitChanges}.rowid`;

export async function insertUnitChange(tx: Tx, row: UnitChangeRow): Promise<void> {
  await tx.insert(unitChanges).values(row);
}

export async function findUnitChange(tx: Tx, id: string): Promise<UnitChangeRow | undefined> {
  return (await tx.select().from(unitChanges).where(eq(unitChanges.id, id)))[0];
}

/** The changes of a unit whose day has not come, or that nobody has carried out yet. */
export async function listPlannedChanges(tx: Tx, unitId: string): Promise<UnitChangeRow[]> {
  const rows = await ofUnit(tx).execute({ unitId });
  return rows.filter(({ appliedAt, cancelledAt }) => appliedAt === null && cancelledAt === null);
}

/** When the change that ended a unit was carried out; null when none did. */
export async function findEndedAt(tx: Tx, unitId: string): Promise<Instant | null> {
  const ends = (await ofUnit(tx).execute({ unitId })).filter(({ kind }) => kind === 'merge' || kind === 'dissolve');
  return ends.find(({ appliedAt }) => appliedAt !== null)?.appliedAt ?? null;
}

/** The change to carry out next: the oldest day first, on one day as they were decided. */
export async function findDueChange(tx: Tx, today: LocalDate): Promise<UnitChangeRow | undefined> {
  const [due] = await tx
    .select()
    .from(unitChanges)
    .where(and(isPlanned, lte(unitChanges.effectiveOn, today)))
    .orderBy(asc(unitChanges.effectiveOn), asc(asDecided))
    .limit(1);
  return due;
}

export async function markApplied(tx: Tx, id: string, version: number, at: Instant): Promise<void> {
  await tx.update(unitChanges).set({ version, appliedAt: at }).where(eq(unitChanges.id, id));
}

export async function markCancelled(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.update(unitChanges).set({ cancelledAt: at }).where(eq(unitChanges.id, id));
}

/** Every change of a unit: its own, those that name it as parent or successor, those that moved it along; the newest first. */
export async function listChangesAround(tx: Tx, unitId: string, limit: number): Promise<UnitChangeRow[]> {
  const along = tx.select({ version: unitHistory.untilVersion }).from(unitHistory).where(eq(unitHistory.unitId, unitId));
  return tx
    .select()
    .from(unitChanges)
    .where(or(eq(unitChanges.unitId, unitId), eq(unitChanges.targetId, unitId), inArray(unitChanges.version, along)))
    .orderBy(desc(unitChanges.effectiveOn), desc(asDecided))
    .limit(limit);
}

/** Every change, the newest first. */
export async function listAllChanges(tx: Tx, limit: number): Promise<UnitChangeRow[]> {
  return tx.select().from(unitChanges).orderBy(desc(asDecided)).limit(limit);
}
