import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { UnitKind, UnitLevel } from '../../lib/domain/unit-tree.ts';

/** The union tree. Units are dated (D12): a merge or move is an event, and `successorId` says who took over. */
export const units = sqliteTable(
  'units',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    level: text('level').$type<UnitLevel>().notNull(),
    kind: text('kind').$type<UnitKind>().notNull(),
    parentId: text('parent_id').references((): AnySQLiteColumn => units.id),
    /** Folded short name, name and code; the full-text table `unit_search` follows it by triggers, row by row of `unit_search_rows`. */
    searchKey: text('search_key').notNull(),
    openedOn: text('opened_on'),
    dissolvedOn: text('dissolved_on'),
    successorId: text('successor_id').references((): AnySQLiteColumn => units.id),
  },
  (table) => [index('units_parent').on(table.parentId, table.level, table.dissolvedOn), index('units_level').on(table.level)],
);

/** What is printed on paper: a code that names one unit until it is revoked. */
export const posters = sqliteTable(
  'posters',
  {
    code: text('code').primaryKey(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    /** Counts the posters of one unit. */
    serial: integer('serial').notNull(),
    issuedAt: integer('issued_at').notNull(),
    revokedAt: integer('revoked_at'),
    revokeReason: text('revoke_reason'),
    /** Made by the page before its first try: asked for twice, one poster is issued. Null where a whole file of posters was asked for. */
    commandId: text('command_id').unique(),
  },
  (table) => [uniqueIndex('posters_unit_serial').on(table.unitId, table.serial)],
);
