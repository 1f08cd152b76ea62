import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { acknowledgements, announcements, announcementUnits } from '#drizzle/schema/announcements.ts';
import { units } from '#drizzle/schema/units.ts';
import type { ReminderFacts } from '#lib/domain/announcement.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

type Acknowledgement = typeof acknowledgements.$inferSelect;

/** False when the unit had marked it before. */
export async function acknowledge(tx: Tx, row: Acknowledgement): Promise<boolean> {
  const made = await tx.insert(acknowledgements).values(row).onConflictDoNothing().returning({ unitId: acknowledgements.unitId });
  if (made.length === 0) return false;
  await tx
    .update(announcements)
    .set({ marks: sql`${announcements.marks} + 1` })
    .where(eq(announcements.id, row.announcementId));
  return true;
}

/** Which of these announcements a unit has marked as received, and when. */
export async function listAcknowledged(tx: Tx, unitId: string, announcementIds: readonly string[]): Promise<Map<string, Instant>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: acknowledgements.announcementId, at: acknowledgements.at })
    .from(acknowledgements)
    .where(and(eq(acknowledgements.unitId, unitId), inArray(acknowledgements.announcementId, [...announcementIds])));
  return new Map(rows.map(({ id, at }) => [id, at]));
}

const UPPER: readonly UnitLevel[] = ['provincial', 'immediate-upper'];
const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
const isThere = (today: LocalDate) => sql`(units.dissolved_on IS NULL OR units.dissolved_on > ${today})`;

export type Tally = { receivers: number; marked: number };

/**
 * Whom an announcement reaches: units of these levels that are there today. `everBelow`: of a sender that ended, only units that ever stood
 * below it; null for one that is there.
 */
export type Reach = { announcementId: string; levels: readonly UnitLevel[]; today: LocalDate; everBelow: string | null };

/**
 * How many units stand below a unit today whom an announcement reaches, and how many of them have marked it. The walk goes over upper unions
 * only; what hangs under each is counted in an index.
 */
export async function tallyBelow(tx: Tx, unitId: string, reach: Reach): Promise<Tally> {
  const [sum] = await tallies(tx, sql`SELECT id FROM units WHERE id = ${unitId}`, reach);
  return { receivers: sum?.receivers ?? 0, marked: sum?.marked ?? 0 };
}

/** The same for each upper union right below a unit, by its id. */
export async function tallyBranches(tx: Tx, unitId: string, reach: Reach): Promise<Map<string, Tally>> {
  const start = sql`SELECT id FROM units WHERE parent_id = ${unitId} AND level IN (${list(UPPER)}) AND ${isThere(reach.today)}`;
  return new Map((await tallies(tx, start, reach)).map(({ branch, ...tally }) => [branch, tally]));
}

/** A table of every unit that ever stood below one, in any version of the tree, itself among them. */
const everBelowOf = (unitId: string) => sql`ever_below(id) AS (
  SELECT ${unitId}
  UNION SELECT units.id FROM ever_below JOIN units ON units.parent_id = ever_below.id
  UNION SELECT h.unit_id FROM ever_below JOIN unit_history h ON h.parent_id = ever_below.id
)`;

async function tallies(
  tx: Tx,
  start: ReturnType<typeof sql>,
  { announcementId, levels, today, everBelow }: Reach,
): Promise<(Tally & { branch: string })[]> {
  const [known, isReached] =
    everBelow === null ? [sql``, sql`true`] : [sql`${everBelowOf(everBelow)},`, sql`units.id IN (SELECT id FROM ever_below)`];
  return tx.all(sql`
    WITH RECURSIVE ${known} upper_unions(branch, id, depth) AS (
      SELECT id, id, 0 FROM (${start})
      UNION ALL
      SELECT branch, units.id, depth + 1 FROM upper_unions CROSS JOIN units ON units.parent_id = upper_unions.id
      WHERE units.level IN (${list(UPPER)}) AND ${isThere(today)} AND depth < 8
    )
    SELECT branch,
      sum((SELECT count(*) FROM units WHERE units.parent_id = upper_unions.id AND units.level IN (${list(levels)})
        AND ${isThere(today)} AND ${isReached})) AS receivers,
      sum((SELECT count(*) FROM acknowledgements WHERE announcement_id = ${announcementId} AND acknowledgements.parent_id = upper_unions.id)) AS marked
    FROM upper_unions GROUP BY branch`);
}

/** `facts`: of a unit that a reminder names. */
type NamedReceiver = Receiver & { facts: ReminderFacts };
export type Receiver = { id: string; code: string; name: string; level: UnitLevel; searchKey: string; markedAt: Instant | null };

/** The units right below one that are there today, upper unions first, whether the announcement reaches each, and when it marked it. */
export async function listReceivers(
  tx: Tx,
  parentId: string,
  { announcementId, levels, today, everBelow }: Reach,
): Promise<(Receiver & { isMeant: boolean })[]> {
  const [known, isReached] =
    everBelow === null ? [sql``, sql`1`] : [sql`WITH RECURSIVE ${everBelowOf(everBelow)}`, sql`units.id IN (SELECT id FROM ever_below)`];
  const rows = await tx.all<Receiver & { isReached: number }>(sql`
    ${known} SELECT ${isReached} AS isReached, units.id, units.code, units.name, units.level, units.search_key AS searchKey, acknowledgements.at AS markedAt FROM units
    LEFT JOIN acknowledgements ON acknowledgements.announcement_id = ${announcementId} AND acknowledgements.unit_id = units.id
    WHERE units.parent_id = ${parentId} AND ${isThere(today)}
    ORDER BY units.level = 'grassroots', units.search_key`);
  return rows.map(({ isReached: one, ...row }) => ({ ...row, isMeant: one === 1 && levels.includes(row.level) }));
}

/** The units that a reminder names, and when each marked it. */
export async function listNamed(tx: Tx, announcementId: string): Promise<NamedReceiver[]> {
  const isMark = and(eq(acknowledgements.announcementId, announcementId), eq(acknowledgements.unitId, units.id));
  const { id, code, name, level, searchKey } = units;
  return tx
    .select({ id, code, name, level, searchKey, markedAt: acknowledgements.at, facts: announcementUnits.facts })
    .from(announcementUnits)
    .innerJoin(units, eq(units.id, announcementUnits.unitId))
    .leftJoin(acknowledgements, isMark)
    .where(eq(announcementUnits.announcementId, announcementId))
    .orderBy(asc(units.searchKey));
}
