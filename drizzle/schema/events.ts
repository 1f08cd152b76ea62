import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts an event may carry; never personal data. */
export type EventDetail = Record<string, string | number | boolean | null>;

/** One row for every act, written in the transaction of the act itself. Ids grow with time. */
export const events = sqliteTable(
  'events',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    verb: text('verb').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<EventDetail>().notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [index('events_subject').on(table.subjectId, table.at)],
);
