import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
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

const forget = prepared((tx) => tx.delete(participants).where(ofInitiative).returning({ receivedOn: participants.receivedOn }).prepare());

/** Takes an initiative out of a unit; answers the day on which it had come, or null when it was not there. */
export async function forgetParticipants(tx: Tx, { campaignId, unitId, initiativeId }: Key): Promise<LocalDate | null> {
  return (await forget(tx).execute({ campaignId, unitId, initiativeId }))[0]?.receivedOn ?? null;
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

const byPlace = prepared((tx) => tx.select().from(participants).where(ofInitiative).orderBy(asc(participants.place)).prepare());

/** Who is kept of an initiative at a unit, the author first. */
export async function listParticipants(tx: Tx, { campaignId, unitId, initiativeId }: Key): Promise<ParticipantRow[]> {
  return byPlace(tx).execute({ campaignId, unitId, initiativeId });
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
