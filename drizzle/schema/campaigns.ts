import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CampaignForm } from '../../lib/domain/campaign-form.ts';
import { units } from './units.ts';

/** What holds today; how it came to be stands in `campaign_settings`. */
export const campaigns = sqliteTable('campaigns', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  /** Only the letters and digits of the slug: newspapers misprint hyphens (R17). */
  slugKey: text('slug_key').notNull().unique(),
  name: text('name').notNull(),
  unitProgrammeName: text('unit_programme_name').notNull(),
  ownerUnitId: text('owner_unit_id')
    .notNull()
    .references(() => units.id),
  introduction: text('introduction').notNull(),
  target: integer('target').notNull(),
  /** Both days inclusive, `YYYY-MM-DD` (R32). */
  effectFrom: text('effect_from').notNull(),
  effectTo: text('effect_to').notNull(),
  spreadSeconds: integer('spread_seconds').notNull(),
  participationTargetPercent: real('participation_target_percent').notNull(),
  /** Raised when a text that was whole in the form before may be none in this one. */
  formVersion: integer('form_version').notNull(),
  /** What the form asks otherwise than the letter; null: nothing. */
  form: text('form', { mode: 'json' }).$type<CampaignForm>(),
  /** The tree a finished campaign keeps when units change later (D12); null: it follows the tree of today. */
  treeVersion: integer('tree_version'),
  createdAt: integer('created_at').notNull(),
});

/** One row a version of everything that is told and asked in a campaign; the highest holds and is copied into `campaigns`. */
export const campaignSettings = sqliteTable(
  'campaign_settings',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    version: integer('version').notNull(),
    /** Judged by `campaignSettingsSchema` whenever it is read. */
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
    /** The form that phones show under this version. */
    formVersion: integer('form_version').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.version] })],
);

/** One row a decision (D4): opening, extension, reopening. Of a phase the row with the highest version holds. */
export const intakeWindows = sqliteTable(
  'intake_windows',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    version: integer('version').notNull(),
    phaseNo: integer('phase_no').notNull(),
    opensAt: integer('opens_at').notNull(),
    /** Half-open: the first millisecond that no longer counts (R30). */
    closesAt: integer('closes_at').notNull(),
    graceMinutes: integer('grace_minutes').notNull(),
    beforeOpening: text('before_opening').$type<'keep-on-phone' | 'hold-on-server'>().notNull().default('keep-on-phone'),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.version] }),
    index('intake_windows_phase').on(table.campaignId, table.phaseNo),
  ],
);

/**
 * One row a decision about a late permit (D3): granting, prolonging, revoking (`until` null). Of a unit the row with the highest version
 * holds, for itself and for the units below it.
 */
export const latePermits = sqliteTable(
  'late_permits',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    version: integer('version').notNull(),
    /** Half-open: the first millisecond that no longer counts. */
    until: integer('until'),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.unitId, table.version] })],
);
