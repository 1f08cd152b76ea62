import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts an event may carry; never personal data. */
export type EventDetail = Record<string, string | number | boolean | null>;

/** One row for every act, written in the transaction of the act itself; stored by subject and time, without rowid (see the migration). */
export const events = sqliteTable(
  'events',
  {
    id: text('id').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    verb: text('verb').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<EventDetail>().notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.at, table.id] })],
);
