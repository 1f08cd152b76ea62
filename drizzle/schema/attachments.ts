import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AttachmentKind } from '../../lib/domain/attachment.ts';

/**
 * Files that people at a desk hung on something; what that is says who may fetch them. The bytes stand in a folder beside the database
 * under their SHA-256, once for all rows of the same content.
 */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    /** With the ending that fits the content. */
    name: text('name').notNull(),
    kind: text('kind').$type<AttachmentKind>().notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [index('attachments_content').on(table.sha256)],
);
