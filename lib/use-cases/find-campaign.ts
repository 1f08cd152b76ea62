import 'server-only';
import { type Campaign, campaignFormSchema, type ForUnit } from '#lib/contracts/campaign.ts';
import { type DatedCampaign, findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { countStanding } from '#lib/db/counters.ts';
import { findUnitByCode, requireUnit } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { phaseAt, windowAt } from '#lib/domain/intake-window.ts';
import { Problem } from '#lib/domain/problem.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { issueAttemptToken } from './attempt-token.ts';
import type { ReadContext } from './context.ts';
import { currentCampaign } from './current-campaign.ts';
import { findUnitPermit } from './unit-permit.ts';

export type CampaignQuery = { slug?: string | undefined; unit?: string | undefined };

/**
 * The campaign of a slug in any spelling (R17); without one, the current one (`currentCampaign`). `unit`: also whether texts of that unit may come late (D3); a code that the tree does not know has nothing to add. Throws
 * `unknown-campaign`.
 */
export async function findCampaign(ctx: ReadContext, { slug, unit }: CampaignQuery = {}): Promise<Campaign> {
  const found = slug === undefined ? await currentCampaign(ctx, unit) : await findCampaignBySlugKey(ctx.tx, slugKey(slug));
  if (!found) throw new Problem('unknown-campaign');
  return { ...(await describe(ctx, found)), ...(unit === undefined ? {} : { forUnit: await forUnit(ctx, found, unit) }) };
}

async function forUnit(ctx: ReadContext, { campaign }: DatedCampaign, code: string): Promise<ForUnit> {
  const unit = await findUnitByCode(ctx.tx, code);
  const { version, permit } = unit ? await findUnitPermit(ctx, campaign.id, unit) : { version: 0, permit: null };
  const latePermit = permit === null ? null : { from: toRfc3339(permit.from), until: toRfc3339(permit.until) };
  return { code, permitVersion: version, latePermit };
}

async function describe(ctx: ReadContext, { campaign, windows, windowVersion }: DatedCampaign): Promise<Campaign> {
  const window = windowAt(windows, ctx.now);
  const { id, slug, name, unitProgrammeName, introduction, target, spreadSeconds, participationTargetPercent, formVersion } = campaign;
  return {
    ...{ id, slug, name, unitProgrammeName, introduction, target, spreadSeconds, participationTargetPercent, formVersion, windowVersion },
    ...(campaign.form === null ? {} : { form: campaignFormSchema.parse(campaign.form) }),
    ownerName: (await requireUnit(ctx.tx, campaign.ownerUnitId)).name,
    submittedCount: await countStanding(ctx.tx, campaign.ownerUnitId, id),
    effectPeriod: { from: campaign.effectFrom, to: campaign.effectTo },
    phase: phaseAt(window, ctx.now),
    opensAt: toRfc3339(window.opensAt),
    closesAt: toRfc3339(window.closesAt),
    graceMinutes: window.graceMinutes,
    beforeOpening: window.beforeOpening,
    serverNow: toRfc3339(ctx.now),
    attemptToken: issueAttemptToken(ctx.secret, id, ctx.now),
  };
}
