import 'server-only';
import { type CampaignSettings, campaignSettingsSchema, formOf } from '#lib/contracts/campaign-settings.ts';
import { requireNewestSettings, type SettingsRow } from '#lib/db/campaign-settings.ts';
import { asksAnew } from '#lib/domain/campaign-form.ts';
import type { ReadContext } from './context.ts';

/** A version of a campaign's settings, read. */
export type SettingsVersion = { version: number; formVersion: number; settings: CampaignSettings };

export const settingsIn = ({ content }: SettingsRow): CampaignSettings => campaignSettingsSchema.parse(content);

/** The settings that hold. */
export async function readSettings({ tx }: Pick<ReadContext, 'tx'>, campaignId: string): Promise<SettingsVersion> {
  const row = await requireNewestSettings(tx, campaignId);
  return { version: row.version, formVersion: row.formVersion, settings: settingsIn(row) };
}

/** May what was written in the form of `before` no longer do in that of `after`? */
export const needsNewForm = (before: CampaignSettings, after: CampaignSettings): boolean => asksAnew(formOf(before), formOf(after));
