import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Sealed drafts on their way to another browser: read once, gone after a day at the latest. The key never comes here (decision 0014). */
export const drops = sqliteTable(
  'drops',
  {
    id: text('id').primaryKey(),
    /** Only of a drop behind a typed code. */
    shelf: text('shelf'),
    /** AES-GCM, base64url. */
    box: text('box').notNull(),
    wrongCodes: integer('wrong_codes').notNull(),
    /** The first millisecond at which it is gone. */
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('drops_expiry').on(table.expiresAt), index('drops_shelf').on(table.shelf)],
);
