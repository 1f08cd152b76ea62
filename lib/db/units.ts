import 'server-only';
import { and, asc, desc, eq, exists, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { units } from '#drizzle/schema/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type UnitRow = typeof units.$inferSelect;
export type NewUnit = typeof units.$inferInsert;
/** A unit as lists show it. */
export type ListedUnit = { unit: UnitRow; parentCode: string | null; hasChildren: boolean };

/** Four levels of living units, and a unit that ended hangs under its successor, chain by chain; a walk that is longer than this is a loop. */
export const DEEPEST = 64;

const unitById = prepared((tx) =>
  tx
    .select()
    .from(units)
    .where(eq(units.id, sql.placeholder('id')))
    .prepare(),
);
const unitByCode = prepared((tx) =>
  tx
    .select()
    .from(units)
    .where(eq(units.code, sql.placeholder('code')))
    .prepare(),
);

export async function findUnitByCode(tx: Tx, code: string): Promise<UnitRow | undefined> {
  return (await unitByCode(tx).execute({ code }))[0];
}

/** A unit that another row points at. Throws when it is not there: rows never lose their unit. */
export async function requireUnit(tx: Tx, id: string): Promise<UnitRow> {
  const [unit] = await unitById(tx).execute({ id });
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

/** A unit whose code was looked up before, in the gate. Throws when it is not there. */
export async function requireUnitByCode(tx: Tx, code: string): Promise<UnitRow> {
  const unit = await findUnitByCode(tx, code);
  if (!unit) throw new Error(`no unit with the code ${code}`);
  return unit;
}

/** From the unit itself up to the root. Throws when the tree is broken. */
export async function listPathUp(tx: Tx, unit: UnitRow): Promise<UnitRow[]> {
  const path = [unit];
  for (let parentId = unit.parentId; parentId !== null; ) {
    const parent: UnitRow | undefined = (await unitById(tx).execute({ id: parentId }))[0];
    if (!parent || path.length >= DEEPEST) throw new Error(`unit tree broken above ${unit.code}`);
    path.push(parent);
    parentId = parent.parentId;
  }
  return path;
}

const isAlive = (today: LocalDate) => or(isNull(units.dissolvedOn), gt(units.dissolvedOn, today));

/** Federations before the other unions of their level, then by folded name. */
async function listWhere(tx: Tx, where: SQL | undefined, today: LocalDate, limit: number): Promise<ListedUnit[]> {
  const parent = alias(units, 'parent');
  const child = alias(units, 'child');
  const childAlive = or(isNull(child.dissolvedOn), gt(child.dissolvedOn, today));
  const hasChildren = exists(
    tx
      .select({ one: sql`1` })
      .from(child)
      .where(and(eq(child.parentId, units.id), childAlive)),
  );
  const rows = await tx
    .select({ unit: units, parentCode: parent.code, hasChildren: sql<number>`${hasChildren}` })
    .from(units)
    .leftJoin(parent, eq(parent.id, units.parentId))
    .where(and(where, isAlive(today)))
    .orderBy(desc(sql`${units.kind} LIKE '%federation'`), asc(units.searchKey))
    .limit(limit);
  return rows.map((row) => ({ ...row, hasChildren: row.hasChildren === 1 }));
}

/** Units directly below one that are alive on `today`. */
export function listChildren(tx: Tx, parentId: string, today: LocalDate, limit: number): Promise<ListedUnit[]> {
  return listWhere(tx, eq(units.parentId, parentId), today, limit);
}

export function listOfLevel(tx: Tx, level: UnitLevel, today: LocalDate, limit: number): Promise<ListedUnit[]> {
  return listWhere(tx, eq(units.level, level), today, limit);
}

export function listByIds(tx: Tx, ids: readonly string[], today: LocalDate): Promise<ListedUnit[]> {
  return listWhere(tx, inArray(units.id, [...ids]), today, ids.length);
}

/** Everything directly below a unit that has not ended. */
export async function listLivingBelow(tx: Tx, parentId: string): Promise<{ id: string }[]> {
  return tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.parentId, parentId), isNull(units.dissolvedOn)));
}

/**
 * The unit that stands today for one that ended: its successor, or that one's successor. Undefined when nobody took over.
 * A unit that is alive stands for itself.
 */
export async function findLiving(tx: Tx, unit: UnitRow, today: LocalDate): Promise<UnitRow | undefined> {
  let standing: UnitRow | undefined = unit;
  for (let turn = 0; turn < DEEPEST && standing; turn += 1) {
    if (standing.dissolvedOn === null || standing.dissolvedOn > today) return standing;
    standing = standing.successorId === null ? undefined : await requireUnit(tx, standing.successorId);
  }
  return undefined;
}

/** Ids of the units that ended into one, or into one that did: they hang below it. SQLite's own. */
export async function listEndedInto(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx.all<{ id: string }>(sql`WITH RECURSIVE ended(id) AS (
    SELECT id FROM units WHERE parent_id = ${unitId} AND successor_id = ${unitId} AND dissolved_on IS NOT NULL
    UNION SELECT units.id FROM ended JOIN units ON units.parent_id = ended.id AND units.successor_id = ended.id
  ) SELECT id FROM ended`);
  return rows.map(({ id }) => id);
}

export async function updateUnits(tx: Tx, ids: readonly string[], set: Partial<NewUnit>): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) {
    await tx
      .update(units)
      .set(set)
      .where(inArray(units.id, ids.slice(from, from + 500)));
  }
}

export async function insertUnits(tx: Tx, rows: readonly NewUnit[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) await tx.insert(units).values(rows.slice(from, from + 500));
}

/** The unit above all others, or undefined in a database without units. */
export async function findRootUnit(tx: Tx): Promise<UnitRow | undefined> {
  return (await tx.select().from(units).where(isNull(units.parentId)).orderBy(asc(units.code)).limit(1))[0];
}
