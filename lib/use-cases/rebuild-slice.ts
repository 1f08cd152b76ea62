import 'server-only';
import { requireCampaignTree } from '#lib/db/campaign-trees.ts';
import { indexInitiative } from '#lib/db/initiative-search.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { type HungInitiative, keepCursor, listNextHung, listOpenRebuilds, rehang } from '#lib/db/tree-rebuilds.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { listPathAt } from '#lib/db/unit-history.ts';
import { requireUnit } from '#lib/db/units.ts';
import type { WriteContext } from './context.ts';

/** So many initiatives are looked at in one transaction: those who hand in wait for it. */
export const SLICE = 200;

/**
 * Works off one slice of the oldest open rebuild; false when none is open. It goes on from a cursor kept in the same transaction, so it may
 * stop anywhere. What was handed in or edited since hangs in a newer tree already and is left alone. Lists and search follow together.
 */
export async function rebuildSlice(ctx: WriteContext, most = SLICE): Promise<boolean> {
  const [next] = await listOpenRebuilds(ctx.tx);
  if (!next) return false;
  const treeVersion = (await requireCampaignTree(ctx.tx, next.campaignId)) ?? (await findTreeVersion(ctx.tx));
  const hung = await listNextHung(ctx.tx, next, most);
  const own = hung.filter(({ campaignId }) => campaignId === next.campaignId);
  for (const way of await ways(ctx, own, treeVersion)) await rehang(ctx.tx, { ...way, treeVersion });
  const last = hung.at(-1);
  await keepCursor(ctx.tx, next, {
    ...(last ? { cursorAt: last.receivedAt, cursorId: last.id } : {}),
    done: next.done + own.length,
    finishedAt: hung.length < most ? ctx.now : null,
  });
  return true;
}

type Way = { lost: string[]; gained: string[]; ids: string[] };

/** Initiatives that leave the same units for the same others, as groups: after one move, nearly all are one. */
async function ways(ctx: WriteContext, hung: readonly HungInitiative[], treeVersion: number): Promise<Way[]> {
  const path = pathsOnce(ctx);
  const found = new Map<string, Way>();
  for (const one of hung) {
    if (one.treeVersion === treeVersion) continue;
    const [old, anew] = [await path(one.unitId, one.treeVersion), await path(one.unitId, treeVersion)];
    const [lost, gained] = [without(old, anew), without(anew, old)];
    const key = [...lost, '', ...gained].join(' ');
    const way = found.get(key) ?? { lost, gained, ids: [] };
    found.set(key, way);
    way.ids.push(one.id);
    if (lost.length + gained.length > 0) await searchAnew(ctx, one.id, anew);
  }
  return [...found.values()];
}

/** What is withdrawn is in no search. */
async function searchAnew({ tx }: WriteContext, id: string, path: readonly string[]): Promise<void> {
  const initiative = await findInitiative(tx, id);
  if (initiative && initiative.status !== 'withdrawn') await indexInitiative(tx, initiative, path);
}

const without = (all: readonly string[], others: readonly string[]) => all.filter((id) => !others.includes(id));

/** Paths by unit and version, each walked once. */
function pathsOnce({ tx }: WriteContext): (unitId: string, version: number) => Promise<string[]> {
  const known = new Map<string, string[]>();
  return async (unitId, version) => {
    const key = `${unitId} ${version}`;
    const path = known.get(key) ?? (await listPathAt(tx, await requireUnit(tx, unitId), version)).map(({ id }) => id);
    known.set(key, path);
    return path;
  };
}
