import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { InitiativeStatus, OccupationGroup, Sector } from '../../lib/domain/initiative.ts';
import { campaigns } from './campaigns.ts';
import { units } from './units.ts';

/** Lean on purpose: what lists and counts need. Long texts are in `initiative_bodies`. Without rowid: one tree to write instead of two. */
export const initiatives = sqliteTable(
  'initiatives',
  {
    /** Made on the author's phone before the first try; sending twice has the effect of once. */
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    /** The lowest unit that the tree knows. A CĐCS that is not in the list waits here as text until an upper union maps it. */
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    unlistedUnit: text('unlisted_unit'),
    /** The unit under which that text waited, once it is mapped (decision 0032); null: it waits, or there is none. */
    mappedFrom: text('mapped_from').references(() => units.id),
    /** The version of the tree whose path its rows in `initiative_ancestors` follow. */
    treeVersion: integer('tree_version').notNull().default(0),
    status: text('status').$type<InitiativeStatus>().notNull(),
    sector: text('sector').$type<Sector>().notNull(),
    occupationGroup: text('occupation_group').$type<OccupationGroup>().notNull(),
    title: text('title').notNull(),
    confidential: integer('confidential', { mode: 'boolean' }).notNull(),
    authorName: text('author_name').notNull(),
    /** E.164; never unique (D11). */
    phone: text('phone').notNull(),
    reference: text('reference').notNull().unique(),
    revision: integer('revision').notNull(),
    receivedAt: integer('received_at').notNull(),
    countsFrom: integer('counts_from').notNull(),
    updatedAt: integer('updated_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [
    index('initiatives_waiting')
      .on(table.unitId, table.unlistedUnit, table.status)
      .where(sql`${table.unlistedUnit} IS NOT NULL AND ${table.mappedFrom} IS NULL`),
    index('initiatives_mapped').on(table.mappedFrom, table.unlistedUnit).where(sql`${table.mappedFrom} IS NOT NULL`),
  ],
);

/** Every version kept (D5). `content` is canonical JSON, `contentHash` its SHA-256 in hex. */
export const initiativeBodies = sqliteTable(
  'initiative_bodies',
  {
    initiativeId: text('initiative_id')
      .notNull()
      .references(() => initiatives.id),
    revision: integer('revision').notNull(),
    content: text('content').notNull(),
    contentHash: text('content_hash').notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.initiativeId, table.revision] })],
);

/** One row per unit on the way to the root: the newest of any subtree are neighbours in the key. Without rowid (see the migration). */
export const initiativeAncestors = sqliteTable(
  'initiative_ancestors',
  {
    ancestorId: text('ancestor_id').notNull(),
    receivedAt: integer('received_at').notNull(),
    initiativeId: text('initiative_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ancestorId, table.receivedAt, table.initiativeId] })],
);

/** How many initiatives stand below a unit, itself included. Proved by `npm run cli -- reconcile`. Without rowid. */
export const counters = sqliteTable(
  'counters',
  {
    unitId: text('unit_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    status: text('status').$type<InitiativeStatus>().notNull(),
    sector: text('sector').$type<Sector>().notNull(),
    occupationGroup: text('occupation_group').$type<OccupationGroup>().notNull(),
    n: integer('n').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.campaignId, table.status, table.sector, table.occupationGroup] })],
);

/** Exactly what was answered, so that a retry years later hears the same word. Names are a snapshot (D12). Without rowid. */
export const receipts = sqliteTable(
  'receipts',
  {
    initiativeId: text('initiative_id')
      .notNull()
      .references(() => initiatives.id),
    revision: integer('revision').notNull(),
    reference: text('reference').notNull(),
    receivedAt: integer('received_at').notNull(),
    countsFrom: integer('counts_from').notNull(),
    contentHash: text('content_hash').notNull(),
    campaignName: text('campaign_name').notNull(),
    unitNames: text('unit_names', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.initiativeId, table.revision] })],
);
