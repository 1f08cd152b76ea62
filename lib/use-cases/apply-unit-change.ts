import 'server-only';
import { queueUnit } from '#lib/db/board-queue.ts';
import { freezeEndedBy, listFollowing, moveCounts } from '#lib/db/campaign-trees.ts';
import { queueRebuilds } from '#lib/db/tree-rebuilds.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { markApplied, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { keepHistory } from '#lib/db/unit-history.ts';
import { listLivingBelow, listPathUp, requireUnit, type UnitRow, updateUnits } from '#lib/db/units.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import type { WriteContext } from './context.ts';
import { handOverCampaigns } from './hand-over-campaigns.ts';
import { changes, leaveTraceAt } from './leave-trace.ts';
import { moveProgress } from './move-progress.ts';
import { carryRoles } from './roles-at-end.ts';

/** A change that was judged and kept, the version it makes, and the campaigns whose counts follow it. */
type Applying = { ctx: WriteContext; change: UnitChangeRow; unit: UnitRow; version: number; campaignIds: readonly string[] };

const VERBS = {
  create: 'unit-created',
  rename: 'unit-renamed',
  move: 'unit-moved',
  merge: 'unit-merged',
  dissolve: 'unit-dissolved',
} as const;

/**
 * Carries out a change that was judged in this transaction (D12): a new version of the tree, history of every unit it touches, counters of
 * the campaigns that follow today's tree moved at once, their lists noted for rebuilding. Campaigns that were over before its day keep the
 * tree before it. The trace shows under the old units above and the new ones.
 */
export async function applyUnitChange(ctx: WriteContext, change: UnitChangeRow): Promise<void> {
  const version = (await findTreeVersion(ctx.tx)) + 1;
  await freezeEndedBy(ctx.tx, vietnamMidnight(change.effectiveOn), version - 1);
  const unit = await requireUnit(ctx.tx, change.unitId);
  const applying = { ctx, change, unit, version, campaignIds: await listFollowing(ctx.tx) };
  const before = await listPathUp(ctx.tx, unit);
  await STEPS[change.kind](applying);
  await queueUnit(ctx.tx, unit.id, ctx.now);
  await markApplied(ctx.tx, change.id, version, ctx.now);
  await trace(applying, before);
}

const STEPS = { create: begin, rename, move, merge: endInto, dissolve: endInto } as const;

async function begin(applying: Applying): Promise<void> {
  await remember(applying, [applying.unit.id]);
  await set(applying, { openedOn: applying.change.effectiveOn, dissolvedOn: null });
}

async function rename(applying: Applying): Promise<void> {
  const { unit, change } = applying;
  const names = { name: change.name ?? unit.name, shortName: change.shortName ?? unit.shortName };
  await remember(applying, [unit.id]);
  await set(applying, { ...names, searchKey: unitSearchKey({ ...names, code: unit.code }) });
}

async function move(applying: Applying): Promise<void> {
  const { ctx, unit, change } = applying;
  await remember(applying, [unit.id]);
  await noteLists(applying);
  await follow(applying, [unit.id], await above(ctx, unit.parentId), await above(ctx, change.targetId));
  await set(applying, { parentId: change.targetId });
}

/**
 * What stands below goes to the successor; the unit itself hangs under it, so that what was handed in there counts on; its campaigns and
 * those who work there go on under it.
 */
async function endInto(applying: Applying): Promise<void> {
  const { ctx, unit, change } = applying;
  const living = (await listLivingBelow(ctx.tx, unit.id)).map(({ id }) => id);
  await remember(applying, [unit.id, ...living]);
  const end = { dissolvedOn: change.effectiveOn, successorId: change.targetId };
  if (change.targetId === null) return set(applying, end);
  await noteLists(applying);
  const [old, anew] = [await above(ctx, unit.parentId), await above(ctx, change.targetId)];
  await follow(applying, living, [{ id: unit.id }, ...old], anew);
  await follow(applying, [unit.id], old, anew);
  await updateUnits(ctx.tx, living, { parentId: change.targetId });
  await set(applying, { ...end, parentId: change.targetId });
  const successor = await requireUnit(ctx.tx, change.targetId);
  await handOverCampaigns(ctx, unit, successor);
  await carryRoles(ctx, unit, successor);
}

/** The unit `id` and everything above it. */
async function above(ctx: WriteContext, id: string | null): Promise<UnitRow[]> {
  return id === null ? [] : listPathUp(ctx.tx, await requireUnit(ctx.tx, id));
}

const remember = ({ ctx, change, version }: Applying, ids: readonly string[]) =>
  keepHistory(ctx.tx, ids, { untilVersion: version, untilOn: change.effectiveOn });

const set = ({ ctx, unit }: Applying, columns: Partial<UnitRow>) => updateUnits(ctx.tx, [unit.id], columns);

const noteLists = ({ ctx, unit, version, campaignIds }: Applying) => queueRebuilds(ctx.tx, campaignIds, [unit.id], version, ctx.now);

/** What counts go along with units that leave the units `old` for `anew`. */
async function follow(
  { ctx, campaignIds }: Applying,
  unitIds: readonly string[],
  old: readonly { id: string }[],
  anew: readonly { id: string }[],
) {
  await moveCounts(ctx.tx, campaignIds, unitIds, old, anew);
  await moveProgress(ctx, { campaignIds, unitIds, old, anew });
}

async function trace({ ctx, change, unit, version }: Applying, before: readonly UnitRow[]): Promise<void> {
  const now = await requireUnit(ctx.tx, unit.id);
  const { kind, effectiveOn, reason } = change;
  const target = change.targetId === null ? null : (await requireUnit(ctx.tx, change.targetId)).code;
  const names = changes({ name: unit.name, shortName: unit.shortName }, { name: now.name, shortName: now.shortName });
  const detail = { code: unit.code, ...(kind === 'rename' ? names : { name: unit.name, target }), effectiveOn, version, reason };
  await leaveTraceAt(ctx, [...before, ...(await listPathUp(ctx.tx, now))], { verb: VERBS[kind], subjectId: unit.id, detail });
}
