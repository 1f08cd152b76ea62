import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ProgrammeKind } from '../../lib/domain/programme-record.ts';
import { campaigns } from './campaigns.ts';
import { units } from './units.ts';

/** The plan and the signing of a CĐCS in a campaign (R10, R12, R35). What was taken back has no row; its event keeps it. */
export const programmeRecords = sqliteTable(
  'programme_records',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    kind: text('kind').$type<ProgrammeKind>().notNull(),
    /** As on the paper; empty where it has none. */
    number: text('number').notNull(),
    /** Its day, `YYYY-MM-DD`. */
    datedOn: text('dated_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId, table.kind] })],
);
