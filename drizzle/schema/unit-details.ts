import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

const ofUnit = () =>
  text('unit_id')
    .notNull()
    .references(() => units.id);

/** What stands in the head and foot of a unit's documents (R5, R46, R47). A unit without a row has nothing of its own. */
export const unitSettings = sqliteTable('unit_settings', {
  unitId: text('unit_id')
    .primaryKey()
    .references(() => units.id),
  /** With `{n}` where the number goes: `{n}/LĐLĐ`. */
  documentNumberStyle: text('document_number_style').notNull(),
  place: text('place').notNull(),
  /** Lines under the text, the capacity first: `TM. BAN THƯỜNG VỤ`, `CHỦ TỊCH`. */
  signatureLines: text('signature_lines', { mode: 'json' }).$type<string[]>().notNull(),
  signatoryName: text('signatory_name').notNull(),
  recipients: text('recipients', { mode: 'json' }).$type<string[]>().notNull(),
  legalBases: text('legal_bases', { mode: 'json' }).$type<string[]>().notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Whom to turn to at a unit (R44). `standing-board`: urgent issues go there. */
export const unitContacts = sqliteTable(
  'unit_contacts',
  {
    id: text('id').primaryKey(),
    unitId: ofUnit(),
    role: text('role').$type<'standing-board' | 'guidance'>().notNull(),
    name: text('name').notNull(),
    position: text('position').notNull(),
    /** E.164, or null. */
    phone: text('phone'),
    email: text('email'),
    removedAt: integer('removed_at'),
  },
  (table) => [index('unit_contacts_unit').on(table.unitId)],
);

/** How many members a CĐCS had on a day and who says so (R34); of one day the figure recorded last holds. */
export const memberCounts = sqliteTable(
  'member_counts',
  {
    unitId: ofUnit(),
    /** `YYYY-MM-DD`. */
    asOf: text('as_of').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    members: integer('members').notNull(),
    source: text('source').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.asOf, table.recordedAt] })],
);

/** Employers of a CĐCS: none for an occupational union, several for a joint one. */
export const employers = sqliteTable(
  'employers',
  {
    id: text('id').primaryKey(),
    unitId: ofUnit(),
    name: text('name').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [index('employers_unit').on(table.unitId)],
);

/** Công đoàn bộ phận, tổ công đoàn of a CĐCS. */
export const unitSections = sqliteTable(
  'unit_sections',
  {
    id: text('id').primaryKey(),
    unitId: ofUnit(),
    name: text('name').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [index('unit_sections_unit').on(table.unitId)],
);
