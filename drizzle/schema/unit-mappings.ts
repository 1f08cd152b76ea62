import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

/**
 * What an upper union decided about a name that was not in the list (decision 0032): whoever writes it below the same unit belongs to
 * that CĐCS. Ended ones stay.
 */
export const unitMappings = sqliteTable(
  'unit_mappings',
  {
    id: text('id').primaryKey(),
    /** The lowest unit of the tree that the author chose. */
    parentId: text('parent_id')
      .notNull()
      .references(() => units.id),
    /** The folded name. */
    nameKey: text('name_key').notNull(),
    decidedAt: integer('decided_at').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    /** As it was typed most often, for people. */
    name: text('name').notNull(),
    decidedBy: text('decided_by').notNull(),
    endedAt: integer('ended_at'),
    endReason: text('end_reason'),
    /** When every initiative with that name had followed the decision; null: some are still to be moved. */
    settledAt: integer('settled_at'),
  },
  (table) => [
    uniqueIndex('unit_mappings_holding').on(table.parentId, table.nameKey).where(sql`${table.endedAt} IS NULL`),
    index('unit_mappings_unit').on(table.unitId),
    index('unit_mappings_open').on(table.settledAt, table.parentId, table.nameKey),
  ],
);
