import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import { FORM_VERSION } from '#lib/contracts/submission.ts';
import { findCampaignBySlugKey, insertCampaign, insertWindow } from '#lib/db/campaigns.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { columnsOf } from './change-settings.ts';
import type { WriteContext } from './context.ts';
import { leaveTrace } from './leave-trace.ts';

type NewCampaign = {
  slug: string;
  ownerUnitId: string;
  settings: CampaignSettings;
  window: PhaseWindow;
  reason: string;
  /** Addresses that lead elsewhere already. */
  isReserved: (slugKey: string) => boolean;
};

/**
 * A campaign with version 1 of its settings and its first window, in one transaction; answers its id. From its window on it appears on
 * the phones. Throws `invalid-fields` on `/slug`: `taken` when an address of any spelling leads elsewhere already (R17).
 */
export async function createCampaign(
  ctx: WriteContext,
  { slug, ownerUnitId, settings, window, reason, isReserved }: NewCampaign,
): Promise<string> {
  const key = slugKey(slug);
  if (isReserved(key) || (await findCampaignBySlugKey(ctx.tx, key))) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/slug', code: 'taken' }] });
  }
  const id = randomUUID();
  const { form, ...columns } = columnsOf(settings);
  const row = { id, slug, slugKey: key, ownerUnitId, ...columns, formVersion: FORM_VERSION, createdAt: ctx.now };
  const decision = { actor: ctx.actor, reason };
  await insertCampaign(ctx.tx, row, { ...decision, form, content: settings });
  await insertWindow(ctx.tx, { campaignId: id, version: 1, ...window, ...decision, createdAt: ctx.now });
  const { opensAt, closesAt } = window;
  const detail = { campaign: settings.name, slug, opensAt: toRfc3339(opensAt), closesAt: toRfc3339(closesAt), reason };
  await leaveTrace(ctx, ownerUnitId, { verb: 'campaign-created', subjectId: id, detail });
  return id;
}
