import 'server-only';
import { requireCampaignTree } from '#lib/db/campaign-trees.ts';
import { reindexInitiatives } from '#lib/db/initiative-search.ts';
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
  const moved = await whereTo(ctx, own, treeVersion);
  for (const way of grouped(moved)) await rehang(ctx.tx, { ...way, treeVersion });
  await reindexInitiatives(ctx.tx, moved);
  const last = hung.at(-1);
  await keepCursor(ctx.tx, next, {
    ...(last ? { cursorAt: last.receivedAt, cursorId: last.id } : {}),
    done: next.done + own.length,
    finishedAt: hung.length < most ? ctx.now : null,
  });
  return true;
}

type Moved = { initiative: HungInitiative; unitIds: string[]; lost: string[]; gained: string[] };

/** Initiatives of an earlier tree with the units above them from now on, and what they leave and come to. */
async function whereTo(ctx: WriteContext, hung: readonly HungInitiative[], treeVersion: number): Promise<Moved[]> {
  const path = pathsOnce(ctx);
  const moved: Moved[] = [];
  for (const initiative of hung) {
    if (initiative.treeVersion === treeVersion) continue;
    const old = await path(initiative.unitId, initiative.treeVersion);
    const unitIds = await path(initiative.unitId, treeVersion);
    moved.push({ initiative, unitIds, lost: without(old, unitIds), gained: without(unitIds, old) });
  }
  return moved;
}

type Way = { lost: string[]; gained: string[]; ids: string[] };

/** Those that leave the same units for the same others: after one move, nearly all are one group. */
function grouped(moved: readonly Moved[]): Way[] {
  const ways = new Map<string, Way>();
  for (const { initiative, lost, gained } of moved) {
    const key = [...lost, '', ...gained].join(' ');
    const way = ways.get(key) ?? { lost, gained, ids: [] };
    ways.set(key, way);
    way.ids.push(initiative.id);
  }
  return [...ways.values()];
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
