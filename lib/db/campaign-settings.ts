import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { campaignSettings } from '#drizzle/schema/campaigns.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type SettingsRow = typeof campaignSettings.$inferSelect;

/** The version that holds. Every campaign has one since it began. */
export async function requireNewestSettings(tx: Tx, campaignId: string): Promise<SettingsRow> {
  const [row] = await tx
    .select()
    .from(campaignSettings)
    .where(eq(campaignSettings.campaignId, campaignId))
    .orderBy(desc(campaignSettings.version))
    .limit(1);
  if (!row) throw new Error(`campaign ${campaignId} has no settings`);
  return row;
}

/** The officers' aggregation deadline (D13) of the version that holds; asked for by every board, so without its long texts. */
export async function findAggregationDay(tx: Tx, campaignId: string): Promise<LocalDate | null> {
  const [row] = await tx
    .select({ until: sql<LocalDate | null>`json_extract(${campaignSettings.content}, '$.aggregationUntil')` })
    .from(campaignSettings)
    .where(eq(campaignSettings.campaignId, campaignId))
    .orderBy(desc(campaignSettings.version))
    .limit(1);
  return row?.until ?? null;
}

export async function findSettings(tx: Tx, campaignId: string, version: number): Promise<SettingsRow | undefined> {
  const isIt = and(eq(campaignSettings.campaignId, campaignId), eq(campaignSettings.version, version));
  const [row] = await tx.select().from(campaignSettings).where(isIt);
  return row;
}

/** Every version, the oldest first. */
export async function listSettings(tx: Tx, campaignId: string): Promise<SettingsRow[]> {
  return tx.select().from(campaignSettings).where(eq(campaignSettings.campaignId, campaignId)).orderBy(asc(campaignSettings.version));
}

/** Throws when another version of this number came first. */
export async function insertSettings(tx: Tx, row: SettingsRow): Promise<void> {
  await tx.insert(campaignSettings).values(row);
}

/** What was written of persons leaves every version there is: nobody's telephone stays readable after it was taken away. */
export async function forgetContacts(tx: Tx, campaignId: string): Promise<void> {
  const content = sql`json_set(${campaignSettings.content}, '$.contacts', json('[]'))`;
  await tx.update(campaignSettings).set({ content }).where(eq(campaignSettings.campaignId, campaignId));
}
