import 'server-only';
import { type DatedCampaign, findCampaignBySlugKey, listCampaigns, listWindowDecisions, type WindowRow } from '#lib/db/campaigns.ts';
import { requireUnit, type UnitRow } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { roleMay } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import { readSettings } from './campaign-settings.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';
import { listUnitPermits, type UnitPermits } from './list-unit-permits.ts';
import { type Decided, nameActors } from './name-actors.ts';
import { ownLine } from './own-line.ts';

export type DeskCampaign = DatedCampaign & { owner: UnitRow };

export type OpenedCampaign = DeskCampaign & {
  decisions: Decided<WindowRow>[];
  permits: UnitPermits[];
  mayMove: boolean;
  /** The last day of the officers' own deadline (D13). */
  aggregationUntil: LocalDate | null;
  /** Somewhere; each unit is asked about on its own. */
  mayPermit: boolean;
};

/** The campaigns that a unit of the account owns, stands under or stands above, the newest first. */
export async function listCampaignsAround(ctx: SignedInRead): Promise<DeskCampaign[]> {
  const isOwn = await ownLine(ctx);
  const found: DeskCampaign[] = [];
  for (const dated of await listCampaigns(ctx.tx)) {
    const owner = await requireUnit(ctx.tx, dated.campaign.ownerUnitId);
    if (await isOwn(owner)) found.push({ ...dated, owner });
  }
  return found.reverse();
}

/** One of them. Throws `not-found`. */
export async function requireCampaignAround(ctx: SignedInRead, slug: string): Promise<DeskCampaign> {
  const dated = await findCampaignBySlugKey(ctx.tx, slugKey(slug));
  if (!dated) throw new Problem('not-found');
  const owner = await requireUnit(ctx.tx, dated.campaign.ownerUnitId);
  if (!(await (await ownLine(ctx))(owner))) throw new Problem('not-found');
  return { ...dated, owner };
}

/** One of them with every decision about its hours, and those about late texts of units on the account's own line. Throws `not-found`. */
export async function openCampaignAround(ctx: SignedInRead, slug: string): Promise<OpenedCampaign> {
  const found = await requireCampaignAround(ctx, slug);
  return {
    ...found,
    decisions: await nameActors(ctx, await listWindowDecisions(ctx.tx, found.campaign.id)),
    permits: await listUnitPermits(ctx, found.campaign.id),
    aggregationUntil: (await readSettings(ctx, found.campaign.id)).settings.aggregationUntil,
    mayMove: await isPermitted(ctx, 'window.move', found.owner.code),
    mayPermit: ctx.account.grants.some(({ role }) => roleMay(role, 'late-permit.grant')),
  };
}
