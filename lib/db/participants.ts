import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { participants } from '#drizzle/schema/board.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Participant } from '#lib/domain/participation.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type ParticipantRow = typeof participants.$inferSelect;
type Key = { campaignId: string; unitId: string; initiativeId: string };

const ofInitiative = and(
  eq(participants.campaignId, sql.placeholder('campaignId')),
  eq(participants.unitId, sql.placeholder('unitId')),
  eq(participants.initiativeId, sql.placeholder('initiativeId')),
);

const forget = prepared((tx) => tx.delete(participants).where(ofInitiative).prepare());

/** Takes an initiative out of a unit. */
export async function forgetParticipants(tx: Tx, { campaignId, unitId, initiativeId }: Key): Promise<void> {
  await forget(tx).execute({ campaignId, unitId, initiativeId });
}

const insert = prepared((tx) =>
  tx
    .insert(participants)
    .values({
      campaignId: sql.placeholder('campaignId'),
      unitId: sql.placeholder('unitId'),
      initiativeId: sql.placeholder('initiativeId'),
      place: sql.placeholder('place'),
      nameKey: sql.placeholder('nameKey'),
      birthYear: sql.placeholder('birthYear'),
      isMember: sql.placeholder('isMember'),
      isAccepted: sql.placeholder('isAccepted'),
      receivedOn: sql.placeholder('receivedOn'),
    })
    .prepare(),
);

export async function insertParticipant(tx: Tx, row: ParticipantRow): Promise<void> {
  await insert(tx).execute({ ...row });
}

const kept = prepared((tx) => tx.select().from(participants).where(ofInitiative).prepare());

/** Who is kept of an initiative at a unit, the author first. */
export async function listParticipants(tx: Tx, { campaignId, unitId, initiativeId }: Key): Promise<ParticipantRow[]> {
  return (await kept(tx).execute({ campaignId, unitId, initiativeId })).sort((a, b) => a.place - b.place);
}

/** `units` as a JSON list: one statement, whatever their number. */
const ofUnits = and(
  eq(participants.campaignId, sql.placeholder('campaignId')),
  inArray(participants.unitId, sql`(SELECT value FROM json_each(${sql.placeholder('units')}))`),
);
const isAuthor = sql`${participants.place} = 0`;
const counted = (what: typeof isAuthor) => sql<number>`coalesce(sum(${what}), 0)`;

const onePerson = {
  nameKey: sql<string>`${participants.nameKey}`,
  birthYear: sql<number | null>`${participants.birthYear}`,
  isMember: sql<number>`max(${participants.isMember})`,
  isAcceptedMember: sql<number>`max(${participants.isMember} AND ${participants.isAccepted})`,
  initiatives: counted(isAuthor),
  own: counted(sql`${isAuthor} AND ${participants.unitId} = ${sql.placeholder('own')}`),
  ownAccepted: counted(sql`${isAuthor} AND ${participants.isAccepted} AND ${participants.unitId} = ${sql.placeholder('own')}`),
};
const people = prepared((tx) =>
  tx.select(onePerson).from(participants).where(ofUnits).groupBy(participants.nameKey, participants.birthYear).prepare(),
);

/** Somebody who took part: how many initiatives are theirs as the first author, and how many of those at one unit, the asked one. */
export type Person = Participant & { initiatives: number; own: number; ownAccepted: number };

/** Those who took part in one of `unitIds`, each name and year of birth once; how many initiatives they wrote first, and at the unit `own`. */
export async function listPeople(tx: Tx, campaignId: string, unitIds: readonly string[], own: string): Promise<Person[]> {
  return (await people(tx).execute({ campaignId, units: JSON.stringify(unitIds), own })).map(personOf);
}

const given = sql`(SELECT value ->> 'nameKey' AS name_key, value ->> 'birthYear' AS birth_year, value ->> 'isMember' AS is_member,
  value ->> 'isAccepted' AS is_accepted, value ->> 'unitId' AS unit_id, value ->> 'place' AS place
  FROM json_each(${sql.placeholder('rows')})) AS ${participants}`;
const peopleGiven = prepared((tx) => tx.select(onePerson).from(given).groupBy(participants.nameKey, participants.birthYear).prepare());

/** The same of rows that are not kept yet. SQLite's own. */
export async function peopleAmong(tx: Tx, rows: readonly ParticipantRow[], own: string): Promise<Person[]> {
  return (await peopleGiven(tx).execute({ rows: JSON.stringify(rows), own })).map(personOf);
}

type Counted<T> = Omit<T, 'isMember' | 'isAcceptedMember'> & { isMember: number; isAcceptedMember: number };
const personOf = (row: Counted<Person>): Person => ({ ...row, isMember: row.isMember === 1, isAcceptedMember: row.isAcceptedMember === 1 });

const ofOne = (year: string, what = '') =>
  sql.raw(`FROM participants p WHERE p.campaign_id = y.campaign_id AND p.unit_id = y.unit_id AND p.name_key = y.name_key
    AND p.birth_year ${year} y.year ${what}`);

/**
 * From one year of birth to the next, each found by a look into the index, and last those of whom no year is known. What is asked for comes
 * as a table: compared with parameters themselves, the statement would be compiled anew for every name (as in `prepared`).
 */
const namesakes = prepared((tx) =>
  tx
    .select({
      birthYear: sql<number | null>`year`,
      isMember: sql<number>`EXISTS (SELECT 1 ${ofOne('IS', 'AND p.is_member = 1')})`,
      isAcceptedMember: sql<number>`EXISTS (SELECT 1 ${ofOne('IS', 'AND p.is_member = 1 AND p.is_accepted = 1')})`,
    })
    .from(sql`(WITH RECURSIVE asked (campaign_id, name_key, unit_id) AS MATERIALIZED (
      SELECT ${sql.placeholder('campaignId')}, ${sql.placeholder('nameKey')}, value FROM json_each(${sql.placeholder('units')})
    ), y (campaign_id, name_key, unit_id, year) AS (
      SELECT *, 0 FROM asked
      UNION ALL SELECT campaign_id, name_key, unit_id, (SELECT min(p.birth_year) ${ofOne('>')}) FROM y WHERE year IS NOT NULL
    ) SELECT * FROM y) y`)
    .where(sql`EXISTS (SELECT 1 ${ofOne('IS')})`)
    .prepare(),
);

/** Those of one name as `listPeople`, but each unit for itself; in the same time however many initiatives they have. SQLite's own. */
export async function listNamesakes(tx: Tx, campaignId: string, unitIds: readonly string[], nameKey: string): Promise<Participant[]> {
  const rows = await namesakes(tx).execute({ campaignId, units: JSON.stringify(unitIds), nameKey });
  return rows.map((row) => ({ ...row, nameKey, isMember: row.isMember === 1, isAcceptedMember: row.isAcceptedMember === 1 }));
}

const any = prepared((tx) => tx.select({ place: participants.place }).from(participants).where(ofUnits).limit(1).prepare());

/** Does any initiative stand at one of `unitIds`? */
export async function hasParticipants(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<boolean> {
  return (await any(tx).execute({ campaignId, units: JSON.stringify(unitIds) })).length > 0;
}

const days = prepared((tx) =>
  tx
    .select({ day: participants.receivedOn, n: sql<number>`count(*)` })
    .from(participants)
    .where(and(ofUnits, isAuthor))
    .groupBy(participants.receivedOn)
    .prepare(),
);

/** How many initiatives came to `unitIds` on each day, of those that stand. */
export async function listOwnDays(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<{ day: LocalDate; n: number }[]> {
  return days(tx).execute({ campaignId, units: JSON.stringify(unitIds) });
}
