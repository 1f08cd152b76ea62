import 'server-only';
import { forgetSums } from '#lib/db/board-campaigns.ts';
import { followToday, moveCounts } from '#lib/db/campaign-trees.ts';
import type { CampaignRow } from '#lib/db/campaigns.ts';
import { queueRebuilds } from '#lib/db/tree-rebuilds.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { findParentAt, listMovedSince } from '#lib/db/unit-history.ts';
import { findLiving, requireUnit } from '#lib/db/units.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { WriteContext } from './context.ts';
import { handOverCampaigns } from './hand-over-campaigns.ts';

/**
 * A campaign that was over and goes on counts in the tree of today again (D12): its counters are moved at once, one unit that stood elsewhere
 * after the other, its lists noted for rebuilding, its boards counted anew. It
 * belongs to whoever took over from its owner. Nothing happens to one that follows the tree of today already.
 */
export async function followTodaysTree(ctx: WriteContext, { id, ownerUnitId, treeVersion }: CampaignRow): Promise<void> {
  if (treeVersion === null) return;
  const moved = await listMovedSince(ctx.tx, treeVersion);
  const parents = new Map<string, string | null>();
  for (const unit of moved) {
    const old = await pathFrom(ctx, unit.parentThen, treeVersion, parents);
    const anew = await pathFrom(ctx, unit.parentNow, treeVersion, parents);
    await moveCounts(ctx.tx, [id], [unit.id], old, anew);
    parents.set(unit.id, unit.parentNow);
  }
  await followToday(ctx.tx, id);
  const owner = await requireUnit(ctx.tx, ownerUnitId);
  const living = await findLiving(ctx.tx, owner, vietnamDate(ctx.now));
  if (living && living.id !== owner.id) await handOverCampaigns(ctx, owner, living);
  const ids = moved.map((unit) => unit.id);
  await queueRebuilds(ctx.tx, [id], ids, await findTreeVersion(ctx.tx), ctx.now);
  await forgetSums(ctx.tx, id, { people: false });
}

/** A unit and all above it in the tree of a version in which the units of `parents` have moved already. No loop: see decision 0026. */
async function pathFrom({ tx }: WriteContext, from: string | null, version: number, parents: ReadonlyMap<string, string | null>) {
  const path: { id: string }[] = [];
  for (let id = from; id !== null; ) {
    path.push({ id });
    const known: string | null | undefined = parents.get(id);
    id = known === undefined ? await findParentAt(tx, id, version) : known;
  }
  return path;
}
