import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnnouncementKind, Audience, ReminderFacts } from '../../lib/domain/announcement.ts';
import { accounts } from './accounts.ts';
import { attachments } from './attachments.ts';
import { units } from './units.ts';

/**
 * One row an announcement, whoever receives it (decision 0031): a unit's inbox is what units on its path have sent. A sent one is never
 * changed; it is corrected by another one, or withdrawn.
 */
export const announcements = sqliteTable(
  'announcements',
  {
    /** Made by the page before its first try. */
    id: text('id').primaryKey(),
    kind: text('kind').$type<AnnouncementKind>().notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** Of a reminder null: it names its units. */
    audience: text('audience').$type<Audience>(),
    /** `YYYY-MM-DD`: the last day to mark it as received, or null. */
    acknowledgeBy: text('acknowledge_by'),
    correctsId: text('corrects_id'),
    correctionReason: text('correction_reason'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    sentBy: text('sent_by'),
    sentAt: integer('sent_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: integer('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
    /** How many units have marked it as received. */
    marks: integer('marks').notNull().default(0),
  },
  (table) => [
    index('announcements_sent').on(table.unitId, table.sentAt, table.id),
    index('announcements_corrects').on(table.correctsId, table.sentAt),
  ],
);

export const announcementAttachments = sqliteTable(
  'announcement_attachments',
  {
    announcementId: text('announcement_id')
      .notNull()
      .references(() => announcements.id),
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id),
  },
  (table) => [primaryKey({ columns: [table.announcementId, table.attachmentId] })],
);

/** Whom a reminder names, and what its figures were then. Stored without rowid. */
export const announcementUnits = sqliteTable(
  'announcement_units',
  {
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    sentAt: integer('sent_at').notNull(),
    announcementId: text('announcement_id')
      .notNull()
      .references(() => announcements.id),
    facts: text('facts', { mode: 'json' }).$type<ReminderFacts>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.sentAt, table.announcementId] }),
    index('announcement_units_of').on(table.announcementId, table.unitId),
  ],
);

/** "Đã nhận" of a unit, by the first of its officers who said so. Stored without rowid. */
export const acknowledgements = sqliteTable(
  'acknowledgements',
  {
    announcementId: text('announcement_id')
      .notNull()
      .references(() => announcements.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    /** Where the unit hangs today; triggers follow the tree, and null stands for a unit that is no more: counts are walks of an index. */
    parentId: text('parent_id'),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.announcementId, table.unitId] }),
    index('acknowledgements_below').on(table.announcementId, table.parentId),
    index('acknowledgements_unit').on(table.unitId),
  ],
);
