import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PosterFormat } from '../../lib/domain/poster.ts';
import { posters, units } from './units.ts';

/** How often a poster's page was opened on one Vietnamese day; nothing of whoever opened it. Stored without rowid. */
export const posterScans = sqliteTable(
  'poster_scans',
  {
    code: text('code')
      .notNull()
      .references(() => posters.code),
    day: text('day').notNull(),
    n: integer('n').notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.day] })],
);

/** A file of many posters that somebody asked for; the file itself stands in a folder beside the database and goes after a day. */
export const posterFiles = sqliteTable(
  'poster_files',
  {
    id: text('id').primaryKey(),
    /** Where it was asked for; whoever may print there may fetch it. */
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    askedBy: text('asked_by').notNull(),
    askedAt: integer('asked_at').notNull(),
    format: text('format').$type<PosterFormat>().notNull(),
    /** The address under which this program was asked, printed in every symbol. */
    origin: text('origin').notNull(),
    codes: text('codes', { mode: 'json' }).$type<readonly string[]>().notNull(),
    finishedAt: integer('finished_at'),
    failedAt: integer('failed_at'),
  },
  (table) => [index('poster_files_unit').on(table.unitId, table.askedAt)],
);
