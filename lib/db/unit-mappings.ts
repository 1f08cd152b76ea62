import 'server-only';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { initiatives } from '#drizzle/schema/initiatives.ts';
import { unitMappings } from '#drizzle/schema/unit-mappings.ts';
import { units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { prepared } from './prepared.ts';

type MappingRow = typeof unitMappings.$inferSelect;

const holding = prepared((tx) =>
  tx
    .select()
    .from(unitMappings)
    .where(
      and(
        eq(unitMappings.parentId, sql.placeholder('parentId')),
        eq(unitMappings.nameKey, sql.placeholder('nameKey')),
        isNull(unitMappings.endedAt),
      ),
    )
    .prepare(),
);

/** What holds today for a name below a unit. */
export async function findMapping(tx: Tx, parentId: string, nameKey: string): Promise<MappingRow | undefined> {
  return (await holding(tx).execute({ parentId, nameKey }))[0];
}

/** Names whose initiatives have not all followed what was decided, `most` at most. */
export async function listUnsettled(tx: Tx, most: number): Promise<{ parentId: string; nameKey: string }[]> {
  const { parentId, nameKey } = unitMappings;
  return tx.selectDistinct({ parentId, nameKey }).from(unitMappings).where(isNull(unitMappings.settledAt)).limit(most);
}

export async function markSettled(tx: Tx, parentId: string, nameKey: string, at: Instant): Promise<void> {
  const isOpen = and(eq(unitMappings.parentId, parentId), eq(unitMappings.nameKey, nameKey), isNull(unitMappings.settledAt));
  await tx.update(unitMappings).set({ settledAt: at }).where(isOpen);
}

export async function insertMapping(tx: Tx, row: MappingRow): Promise<void> {
  await tx.insert(unitMappings).values(row);
}

/** False when none held. */
export async function endMapping(tx: Tx, parentId: string, nameKey: string, end: { at: Instant; reason: string }): Promise<boolean> {
  const holds = and(eq(unitMappings.parentId, parentId), eq(unitMappings.nameKey, nameKey), isNull(unitMappings.endedAt));
  const set = { endedAt: end.at, endReason: end.reason, settledAt: null };
  return (await tx.update(unitMappings).set(set).where(holds).returning({ unitId: unitMappings.unitId })).length > 0;
}

/** A spelling of a name that waits under a unit, and in how many initiatives that stand. */
export type Waiting = { parentId: string; parentCode: string; parentName: string; name: string; n: number };

const ABOVE = sql`('central', 'provincial', 'immediate-upper')`;

/**
 * Names that wait at or below a unit, spelling by spelling, those in most initiatives first, `most` at most: one walk of an index that
 * holds nothing else. SQLite's own.
 */
export async function listWaiting(tx: Tx, unitId: string, most: number): Promise<Waiting[]> {
  return tx.all<Waiting>(sql`
    WITH RECURSIVE upper_unions(id, depth) AS (
      SELECT ${unitId}, 0
      UNION ALL
      SELECT units.id, depth + 1 FROM upper_unions CROSS JOIN units ON units.parent_id = upper_unions.id AND units.level IN ${ABOVE} WHERE depth < 8
    )
    SELECT g.unit_id AS parentId, p.code AS parentCode, p.name AS parentName, g.name, g.n FROM (
      SELECT i.unit_id, i.unlisted_unit AS name, count(*) AS n
      FROM upper_unions CROSS JOIN initiatives i ON i.unit_id = upper_unions.id AND i.unlisted_unit IS NOT NULL AND i.mapped_from IS NULL
      WHERE i.status <> 'withdrawn' GROUP BY i.unit_id, i.unlisted_unit ORDER BY n DESC LIMIT ${most}
    ) g JOIN units p ON p.id = g.unit_id`);
}

/** Names that wait right under a unit, spelling by spelling: of this one unit only, however many stand below it. */
export async function listWaitingUnder(tx: Tx, unitId: string): Promise<Waiting[]> {
  return tx.all<Waiting>(sql`
    SELECT p.id AS parentId, p.code AS parentCode, p.name AS parentName, g.name, g.n FROM (
      SELECT unit_id, unlisted_unit AS name, count(*) AS n FROM initiatives
      WHERE unit_id = ${unitId} AND unlisted_unit IS NOT NULL AND mapped_from IS NULL AND status <> 'withdrawn' GROUP BY unlisted_unit
    ) g JOIN units p ON p.id = g.unit_id`);
}

/** How names below a unit are spelled, in initiatives that wait there or were mapped from there. */
export async function listSpellings(tx: Tx, parentId: string): Promise<string[]> {
  const rows = await tx.all<{ name: string }>(sql`
    SELECT unlisted_unit AS name FROM initiatives WHERE unit_id = ${parentId} AND unlisted_unit IS NOT NULL AND mapped_from IS NULL GROUP BY unlisted_unit
    UNION SELECT unlisted_unit FROM initiatives WHERE mapped_from = ${parentId} AND mapped_from IS NOT NULL GROUP BY unlisted_unit`);
  return rows.map(({ name }) => name);
}

/** Initiatives with one of these spellings that stand below a unit by its own name, `most` at most; `targetId` null: those that stand elsewhere. */
export async function listAstray(
  tx: Tx,
  parentId: string,
  names: readonly string[],
  targetId: string | null,
  most: number,
): Promise<InitiativeRow[]> {
  const spelled = sql`(SELECT value FROM json_each(${JSON.stringify(names)}))`;
  const waiting = sql`unit_id = ${parentId} AND unlisted_unit IS NOT NULL AND mapped_from IS NULL AND unlisted_unit IN ${spelled}`;
  const mapped = sql`mapped_from = ${parentId} AND mapped_from IS NOT NULL AND unlisted_unit IN ${spelled} AND unit_id <> ${targetId ?? ''}`;
  const ids = await tx.all<{ id: string }>(
    targetId === null
      ? sql`SELECT id FROM initiatives WHERE ${mapped} LIMIT ${most}`
      : sql`SELECT id FROM initiatives WHERE ${waiting} UNION ALL SELECT id FROM initiatives WHERE ${mapped} LIMIT ${most}`,
  );
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(initiatives)
    .where(
      inArray(
        initiatives.id,
        ids.map(({ id }) => id),
      ),
    );
}

type Place = Pick<InitiativeRow, 'unitId' | 'mappedFrom' | 'treeVersion'>;

/** Hangs an initiative elsewhere; its text, receipt and revision stay as they are. False when it no longer stands where it did. */
export async function relocate(tx: Tx, before: InitiativeRow, place: Place): Promise<boolean> {
  const stands = and(eq(initiatives.id, before.id), eq(initiatives.unitId, before.unitId), eq(initiatives.revision, before.revision));
  return (await tx.update(initiatives).set(place).where(stands).returning({ id: initiatives.id })).length === 1;
}

export type KnownMapping = MappingRow & { parentCode: string; parentName: string; unitCode: string; unitName: string };

/** What holds at or below a unit, the newest first, `most` at most. SQLite's own. */
export async function listMappingsBelow(tx: Tx, unitId: string, most: number): Promise<KnownMapping[]> {
  const parent = alias(units, 'parent');
  const isBelow = sql`${unitMappings.parentId} IN (
    WITH RECURSIVE upper_unions(id, depth) AS (
      SELECT ${unitId}, 0
      UNION ALL
      SELECT u.id, depth + 1 FROM upper_unions CROSS JOIN units u ON u.parent_id = upper_unions.id AND u.level IN ${ABOVE} WHERE depth < 8
    ) SELECT id FROM upper_unions)`;
  const rows = await tx
    .select({ row: unitMappings, parentCode: parent.code, parentName: parent.name, unitCode: units.code, unitName: units.name })
    .from(unitMappings)
    .innerJoin(parent, eq(parent.id, unitMappings.parentId))
    .innerJoin(units, eq(units.id, unitMappings.unitId))
    .where(and(isNull(unitMappings.endedAt), isBelow))
    .orderBy(desc(unitMappings.decidedAt))
    .limit(most);
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }));
}
