import 'server-only';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import { listSettings, type SettingsRow } from '#lib/db/campaign-settings.ts';
import { readSettings, type SettingsVersion, settingsIn } from './campaign-settings.ts';
import type { SignedInRead } from './context.ts';
import { type DeskCampaign, requireCampaignAround } from './desk-campaigns.ts';
import { isPermitted } from './is-permitted.ts';
import { type Decided, nameActors } from './name-actors.ts';
import { requirePermission } from './require-permission.ts';

/** A version with who and why; `before` null: the first. */
export type ToldVersion = Decided<Omit<SettingsRow, 'content'>> & { before: CampaignSettings | null; after: CampaignSettings };
type OpenedSettings = DeskCampaign & { standing: SettingsVersion; versions: ToldVersion[]; mayEdit: boolean };

/** Everything a campaign on the account's own line tells and asks, with all its versions, the newest first. Throws `not-found`. */
export async function openSettings(ctx: SignedInRead, slug: string): Promise<OpenedSettings> {
  const found = await requireCampaignAround(ctx, slug);
  const rows = await nameActors(ctx, await listSettings(ctx.tx, found.campaign.id));
  const read = rows.map((row) => ({ ...row, after: settingsIn(row) }));
  const versions = read.map(({ content: _, ...row }, i) => ({ ...row, before: read[i - 1]?.after ?? null }));
  const standing = await readSettings(ctx, found.campaign.id);
  return { ...found, standing, versions: versions.reverse(), mayEdit: await isPermitted(ctx, 'campaign.edit', found.owner.code) };
}

/** What a form of one of its sections begins with. Throws `not-found`, `forbidden-role`. */
export async function openSettingsForm(ctx: SignedInRead, slug: string): Promise<DeskCampaign & SettingsVersion> {
  const found = await requireCampaignAround(ctx, slug);
  await requirePermission(ctx, 'campaign.edit', found.owner.code);
  return { ...found, ...(await readSettings(ctx, found.campaign.id)) };
}
