import 'server-only';
import { addDaysOf } from '#lib/db/daily-counts.ts';
import { addSumsOf } from '#lib/db/unit-sums.ts';
import type { WriteContext } from './context.ts';

type Ids = readonly { id: string }[];
/** Units that leave the units `old` above them for `anew`, before the tree says so; those on both sides are not touched. */
type Leaving = { campaignIds: readonly string[]; unitIds: readonly string[]; old: Ids; anew: Ids };

/** What boards show goes along with units, at once and at the cost of one unit each: all of it is sums. */
export async function moveProgress({ tx }: Pick<WriteContext, 'tx'>, { campaignIds, unitIds, old, anew }: Leaving): Promise<void> {
  const [lost, won] = [without(old, anew), without(anew, old)];
  for (const add of [addSumsOf, addDaysOf]) {
    await add(tx, campaignIds, unitIds, lost, -1);
    await add(tx, campaignIds, unitIds, won, 1);
  }
}

function without(all: Ids, others: Ids): string[] {
  const left = new Set(others.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !left.has(id));
}
