import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * What boards read (R41, R43, decision 0028). Nothing here is a source: all of it follows from the other tables, a moment later, and
 * `npm run cli -- reconcile` proves it. Without rowid (see the migration), except the queue and the rows of the full-text table.
 */

/** What has changed and is not in the figures yet. An initiative that changed its unit stands here under both. */
export const boardQueue = sqliteTable('board_queue', {
  seq: integer('seq').primaryKey(),
  at: integer('at').notNull(),
  /** Null: every campaign. */
  campaignId: text('campaign_id'),
  unitId: text('unit_id').notNull(),
  /** Null: something about the unit itself. */
  initiativeId: text('initiative_id'),
});

/** How far the figures of a campaign are counted, or forgotten in order to be counted anew, and by what they were counted. */
export const boardCampaigns = sqliteTable('board_campaigns', {
  campaignId: text('campaign_id').primaryKey(),
  stage: text('stage').$type<'forget-all' | 'forget' | 'initiatives' | 'units' | 'ready'>().notNull(),
  /** Where the walk of the stage stands: the instant and id of an initiative, or the id of a unit. */
  cursorAt: integer('cursor_at'),
  cursorId: text('cursor_id'),
  /** The day up to which member figures hold, and the millionths of a percent that make the target. */
  countsDay: text('counts_day').notNull(),
  targetMillionths: integer('target_millionths').notNull(),
});

/** Authors (`place` 0) and co-authors of the initiatives that stand, by the unit where they stand. Folded names: never shown to anybody. */
export const participants = sqliteTable(
  'participants',
  {
    campaignId: text('campaign_id').notNull(),
    unitId: text('unit_id').notNull(),
    initiativeId: text('initiative_id').notNull(),
    place: integer('place').notNull(),
    nameKey: text('name_key').notNull(),
    /** Null for a co-author. */
    birthYear: integer('birth_year'),
    isMember: integer('is_member', { mode: 'boolean' }).notNull(),
    isAccepted: integer('is_accepted', { mode: 'boolean' }).notNull(),
    /** The Vietnamese day on which the initiative came. */
    receivedOn: text('received_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.unitId, table.initiativeId, table.place] }),
    /** Everything that is asked about a person: who has a thousand initiatives is found as quickly as who has one. */
    index('participants_person').on(table.campaignId, table.unitId, table.nameKey, table.birthYear, table.isMember, table.isAccepted),
  ],
);

/** One number for each of the sums of `lib/domain/board-sums.ts`. */
const sums = () => ({
  initiatives: integer('initiatives').notNull(),
  accepted: integer('accepted').notNull(),
  members: integer('members').notNull(),
  participants: integer('participants').notNull(),
  participantsAccepted: integer('participants_accepted').notNull(),
  rated: integer('rated').notNull(),
  ratedAccepted: integer('rated_accepted').notNull(),
  grassroots: integer('grassroots').notNull(),
  withFigures: integer('with_figures').notNull(),
  started: integer('started').notNull(),
  reached: integer('reached').notNull(),
  reachedAccepted: integer('reached_accepted').notNull(),
  missing: integer('missing').notNull(),
  planDone: integer('plan_done').notNull(),
  signingDone: integer('signing_done').notNull(),
  lastActivityAt: integer('last_activity_at'),
});

/** What is true of a unit by itself. A unit with a row here is counted in the sums of every unit above it. */
export const unitFacts = sqliteTable(
  'unit_facts',
  {
    campaignId: text('campaign_id').notNull(),
    unitId: text('unit_id').notNull(),
    ...sums(),
    membersAsOf: text('members_as_of'),
    /** Ids of the CĐCS merged into it whose people are counted among its own, with a space between. */
    mergedIds: text('merged_ids').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId] })],
);

/** The sum of the facts of a unit and of all below it, in the tree that the campaign follows. */
export const unitProgress = sqliteTable(
  'unit_progress',
  { campaignId: text('campaign_id').notNull(), unitId: text('unit_id').notNull(), ...sums() },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId] })],
);

/** Initiatives that stand, by the Vietnamese day on which they came, for every unit above CĐCS; of a CĐCS its participants tell. */
export const dailyCounts = sqliteTable(
  'daily_counts',
  {
    campaignId: text('campaign_id').notNull(),
    unitId: text('unit_id').notNull(),
    day: text('day').notNull(),
    n: integer('n').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId, table.day] })],
);

/** The row of an initiative in the full-text table `initiative_search`; rows are in the order of receiving. */
export const initiativeRows = sqliteTable('initiative_rows', {
  row: integer('row').primaryKey(),
  initiativeId: text('initiative_id').notNull().unique(),
});
