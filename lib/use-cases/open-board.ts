import 'server-only';
import { isCounted } from '#lib/db/board-campaigns.ts';
import { listQueued } from '#lib/db/board-queue.ts';
import { findBoardRow } from '#lib/db/board-rows.ts';
import { type DatedCampaign, listCampaigns } from '#lib/db/campaigns.ts';
import { listDays } from '#lib/db/daily-counts.ts';
import { type DatedUnit, listDatedPath, listMergedInto } from '#lib/db/dated-units.ts';
import { listOwnDays } from '#lib/db/participants.ts';
import { isRebuilding } from '#lib/db/tree-rebuilds.ts';
import { requireUnit } from '#lib/db/units.ts';
import { type BoardView, isBehind } from '#lib/domain/board.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { windowAt } from '#lib/domain/intake-window.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInRead } from './context.ts';
import { campaignNow } from './current-campaign.ts';
import { lifeOf } from './life-of.ts';
import { ownPartOf } from './own-units.ts';
import { requirePermission } from './require-permission.ts';

export type BoardPlace = { unitCode: string; campaignSlug?: string | undefined };
/** A unit in a campaign, as its board knows it. */
type OpenedBoard = { view: BoardView; campaign: DatedCampaign['campaign']; unit: DatedUnit; merged: readonly string[] };

/**
 * The board of a unit in one of the campaigns that it takes part in: that which is named, else that of now. Null when it takes part in
 * none. Throws `not-found` (also for another campaign), `forbidden-role`.
 */
export async function openBoard(ctx: SignedInRead, { unitCode, campaignSlug }: BoardPlace): Promise<OpenedBoard | null> {
  const unitId = await requirePermission(ctx, 'board.read', unitCode);
  const chosen = await findBoardCampaign(ctx, unitId, campaignSlug);
  if (!chosen) return null;
  const { dated, all } = chosen;
  const { campaign } = dated;
  const path = await listDatedPath(ctx.tx, unitId, campaign.treeVersion);
  const [unit] = path;
  const merged = unit.level === 'grassroots' ? await listMergedInto(ctx.tx, unitId, campaign.treeVersion) : [];
  const view = {
    campaign: described(dated, ctx.now),
    campaigns: all.map((one) => ({ slug: one.campaign.slug, name: one.campaign.name })).reverse(),
    path: pathShown(ctx, path),
    totals: await findBoardRow(ctx.tx, campaign.id, unit, campaign.treeVersion),
    ...(await standing(ctx, unit)),
    days: unit.level === 'grassroots' ? await daysOf(ctx, campaign.id, [unitId, ...merged]) : await listDays(ctx.tx, campaign.id, unitId),
    ...(await freshness(ctx, campaign.id)),
  };
  return { view, campaign, unit, merged };
}

async function standing(ctx: SignedInRead, { id, dissolvedOn }: DatedUnit): Promise<Pick<BoardView, 'life' | 'successorName'>> {
  if (dissolvedOn === null) return { life: { kind: 'alive' }, successorName: null };
  const unit = await requireUnit(ctx.tx, id);
  const successorName = unit.successorId === null ? null : (await requireUnit(ctx.tx, unit.successorId)).name;
  return { life: await lifeOf(ctx, unit), successorName };
}

type Chosen = { dated: DatedCampaign; all: readonly DatedCampaign[] };

/**
 * Of the campaigns that a unit takes part in, its own and those of units above in the tree that each counts in, the one that is named, else
 * that of now. Throws `not-found`.
 */
export async function findBoardCampaign({ tx, now }: SignedInRead, unitId: string, slug: string | undefined): Promise<Chosen | null> {
  const above = new Map<number | null, ReadonlySet<string>>();
  const all: DatedCampaign[] = [];
  for (const dated of await listCampaigns(tx)) {
    const { ownerUnitId, treeVersion } = dated.campaign;
    const ids = above.get(treeVersion) ?? new Set((await listDatedPath(tx, unitId, treeVersion)).map(({ id }) => id));
    above.set(treeVersion, ids);
    if (ids.has(ownerUnitId)) all.push(dated);
  }
  const dated = slug === undefined ? campaignNow(all, now) : all.find(({ campaign }) => campaign.slugKey === slugKey(slug));
  if (!dated && slug !== undefined) throw new Problem('not-found');
  return dated ? { dated, all } : null;
}

function described({ campaign, windows }: DatedCampaign, now: number): BoardView['campaign'] {
  const { slug, name, target, participationTargetPercent } = campaign;
  const { opensAt, closesAt } = windowAt(windows, now);
  return { slug, name, target, participationTargetPercent, opensAt, closesAt };
}

/** From the highest unit of the account on this path down to the one above the unit. */
function pathShown({ account }: SignedInRead, path: readonly DatedUnit[]): BoardView['path'] {
  return ownPartOf(account, path)
    .slice(1)
    .reverse()
    .map(({ code, name, shortName }) => ({ code, name, shortName }));
}

async function daysOf({ tx }: SignedInRead, campaignId: string, unitIds: readonly string[]): Promise<BoardView['days']> {
  return (await listOwnDays(tx, campaignId, unitIds)).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The figures hold everything up to what waits longest; nothing waits: everything. */
async function freshness({ tx, now }: SignedInRead, campaignId: string): Promise<Pick<BoardView, 'refreshedAt' | 'behind' | 'rebuilding'>> {
  const refreshedAt = Math.min(now, (await listQueued(tx, 1))[0]?.at ?? now);
  return {
    refreshedAt,
    behind: isBehind(refreshedAt, now),
    rebuilding: !(await isCounted(tx, campaignId)) || (await isRebuilding(tx, campaignId)),
  };
}
