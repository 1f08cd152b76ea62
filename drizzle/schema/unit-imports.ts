import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

/** How many rows of a file would do what. */
export type ImportCounts = { created: number; changed: number; unchanged: number; faulty: number };

/** A table of units that somebody uploaded (D12); the file and its verdicts stand beside the database, all for a day. What became of it is derived. */
export const unitImports = sqliteTable(
  'unit_imports',
  {
    id: text('id').primaryKey(),
    /** Its rows may be this unit and what stands below it. */
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    askedBy: text('asked_by').notNull(),
    askedAt: integer('asked_at').notNull(),
    fileName: text('file_name').notNull(),
    /** Why the file was not read as a table. */
    fault: text('fault'),
    checkedAt: integer('checked_at'),
    counts: text('counts', { mode: 'json' }).$type<ImportCounts>(),
    /** Of everything the file would change, as it was told. */
    verdictHash: text('verdict_hash'),
    confirmedBy: text('confirmed_by'),
    confirmedAt: integer('confirmed_at'),
    effectiveOn: text('effective_on'),
    reason: text('reason'),
    requestId: text('request_id'),
    /** When the units had changed in the meantime, and everything was checked anew instead of written. */
    staleAt: integer('stale_at'),
    appliedAt: integer('applied_at'),
    failedAt: integer('failed_at'),
  },
  (table) => [index('unit_imports_unit').on(table.unitId, table.askedAt)],
);
