import 'server-only';
import type { CampaignGuide } from '#lib/contracts/campaign-guide.ts';
import { type AttachmentRow, findAttachment } from '#lib/db/attachments.ts';
import { findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import { readSettings } from './campaign-settings.ts';
import type { ReadContext } from './context.ts';

/** Guide, contacts, awards and documents of a campaign as they are published now. Throws `unknown-campaign`. */
export async function readCampaignGuide(ctx: ReadContext, { slug }: { slug: string }): Promise<CampaignGuide> {
  const { campaignId, version, settings } = await published(ctx, slug);
  const { guide, contacts, awards, documents } = settings;
  const told = documents.map(({ file, ...paper }) => ({ ...paper, file: file && { name: file.name, kind: file.kind, size: file.size } }));
  return { campaignId, version, guide, contacts, awards, documents: told };
}

/** The file of a published document; what is no longer published is nobody's to fetch. Throws `unknown-campaign`, `not-found`. */
export async function openCampaignDocument(ctx: ReadContext, { slug, id }: { slug: string; id: string }): Promise<AttachmentRow> {
  const { settings } = await published(ctx, slug);
  const file = settings.documents.find((one) => one.id === id)?.file;
  const row = file && (await findAttachment(ctx.tx, file.id));
  if (!row) throw new Problem('not-found');
  return row;
}

async function published(ctx: ReadContext, slug: string) {
  const dated = await findCampaignBySlugKey(ctx.tx, slugKey(slug));
  if (!dated) throw new Problem('unknown-campaign');
  return { campaignId: dated.campaign.id, ...(await readSettings(ctx, dated.campaign.id)) };
}
