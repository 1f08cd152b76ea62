import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { UnitChangeKind, UnitLevel } from '../../lib/domain/unit-tree.ts';
import { campaigns } from './campaigns.ts';
import { units } from './units.ts';

/** One row a decision about the tree (D12), kept for ever. `version` counts the applied ones; null: its day has not come. */
export const unitChanges = sqliteTable(
  'unit_changes',
  {
    id: text('id').primaryKey(),
    version: integer('version').unique(),
    kind: text('kind').$type<UnitChangeKind>().notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    /** The new parent of a move, the successor of a merge or dissolution. */
    targetId: text('target_id').references(() => units.id),
    /** The new names of a renaming. */
    name: text('name'),
    shortName: text('short_name'),
    /** `YYYY-MM-DD`, a Vietnamese day. */
    effectiveOn: text('effective_on').notNull(),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    decidedAt: integer('decided_at').notNull(),
    appliedAt: integer('applied_at'),
    cancelledAt: integer('cancelled_at'),
  },
  (table) => [
    index('unit_changes_unit').on(table.unitId, table.decidedAt),
    index('unit_changes_target').on(table.targetId, table.decidedAt),
    index('unit_changes_due').on(table.appliedAt, table.effectiveOn),
  ],
);

/** What a unit was until the change `untilVersion`; a unit that never changed has no row. The tree of a version is read from here. */
export const unitHistory = sqliteTable(
  'unit_history',
  {
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    untilVersion: integer('until_version').notNull(),
    untilOn: text('until_on').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    level: text('level').$type<UnitLevel>().notNull(),
    parentId: text('parent_id').references(() => units.id),
    dissolvedOn: text('dissolved_on'),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.untilVersion] }),
    index('unit_history_parent').on(table.parentId, table.untilVersion),
  ],
);

/** Initiatives of a campaign below a changed unit whose list rows still stand under the old ancestors; worked off in slices. */
export const treeRebuilds = sqliteTable(
  'tree_rebuilds',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    version: integer('version').notNull(),
    /** How far the walk has come; null at its beginning. */
    cursorAt: integer('cursor_at'),
    cursorId: text('cursor_id'),
    done: integer('done').notNull().default(0),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId, table.version] }), index('tree_rebuilds_open').on(table.finishedAt)],
);
