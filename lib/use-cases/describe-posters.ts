import 'server-only';
import { listPostersByCode } from '#lib/db/posters.ts';
import { listPathUp, requireUnit } from '#lib/db/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadContext } from './context.ts';
import { openCampaign } from './open-campaign.ts';
import { namesOf } from './place.ts';

/** What is printed on a poster, as it is today. */
type DescribedPoster = {
  code: string;
  serial: number;
  issuedAt: Instant;
  unitName: string;
  /** The union right above first. */
  aboveNames: string[];
  campaign: { name: string; opensAt: Instant; closesAt: Instant } | null;
};

const SLICE = 200;

/** Posters in the order of `codes`, read a slice at a time: there may be thousands. Unknown codes are left out. */
export async function* describePosters(ctx: ReadContext, codes: readonly string[]): AsyncGenerator<DescribedPoster> {
  const found = await openCampaign(ctx);
  const campaign = found && { name: found.name, opensAt: Date.parse(found.opensAt), closesAt: Date.parse(found.closesAt) };
  const above = new Map<string, string[]>();
  for (let from = 0; from < codes.length; from += SLICE) {
    for (const { poster, unit } of await listPostersByCode(ctx.tx, codes.slice(from, from + SLICE))) {
      const { code, serial, issuedAt } = poster;
      yield { code, serial, issuedAt, unitName: unit.name, aboveNames: await namesAbove(ctx, unit.parentId, above), campaign };
    }
  }
}

async function namesAbove(ctx: ReadContext, parentId: string | null, known: Map<string, string[]>): Promise<string[]> {
  if (parentId === null) return [];
  const names = known.get(parentId) ?? namesOf(await listPathUp(ctx.tx, await requireUnit(ctx.tx, parentId))).reverse();
  known.set(parentId, names);
  return names;
}
