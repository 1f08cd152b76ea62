import 'server-only';
import { type DatedCampaign, listCampaigns } from '#lib/db/campaigns.ts';
import { findUnitByCode, listPathUp, requireUnit } from '#lib/db/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { phaseAt, windowAt } from '#lib/domain/intake-window.ts';
import { UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import type { ReadContext } from './context.ts';

/**
 * The campaign that phones find without an address: of those that the highest owners have, as `campaignNow`, so that no unit puts its own
 * in the place of the nation's. For a unit one of its own line may stand in, the highest that is open, while no higher one is.
 */
export async function currentCampaign(ctx: ReadContext, unitCode?: string): Promise<DatedCampaign | undefined> {
  const [highest = [], ...lower] = await byLevel(ctx, await listCampaigns(ctx.tx));
  const above = await idsAbove(ctx, unitCode);
  const isOwn = ({ campaign }: DatedCampaign) => above.has(campaign.ownerUnitId);
  const own = [highest, ...lower].map((of) => campaignNow(of.filter(isOwn), ctx.now));
  return own.find((one) => one && isOpen(one, ctx.now)) ?? own[0] ?? campaignNow(highest, ctx.now);
}

/** Of some campaigns the one that takes texts in now, else the next to open, else the last that closed. */
export function campaignNow(all: readonly DatedCampaign[], now: Instant): DatedCampaign | undefined {
  const [first, ...others] = all.flatMap((dated) => dated.windows.map((window) => ({ ...window, dated })));
  return first && windowAt([first, ...others], now).dated;
}

const isOpen = ({ windows }: DatedCampaign, now: Instant) => phaseAt(windowAt(windows, now), now) === 'open';

/** The highest owners' first; no level is empty. */
async function byLevel({ tx }: ReadContext, all: readonly DatedCampaign[]): Promise<DatedCampaign[][]> {
  const levels = UNIT_LEVELS.map((): DatedCampaign[] => []);
  for (const dated of all) levels[UNIT_LEVELS.indexOf((await requireUnit(tx, dated.campaign.ownerUnitId)).level)]?.push(dated);
  return levels.filter((of) => of.length > 0);
}

/** The unit and all above it; nobody for a code that the tree does not know. */
async function idsAbove({ tx }: ReadContext, code: string | undefined): Promise<Set<string>> {
  const unit = code === undefined ? undefined : await findUnitByCode(tx, code);
  return new Set(unit ? (await listPathUp(tx, unit)).map(({ id }) => id) : []);
}
