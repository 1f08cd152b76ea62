import 'server-only';
import { requireCampaignTree } from '#lib/db/campaign-trees.ts';
import { insertEvent } from '#lib/db/events.ts';
import type { InitiativeRow } from '#lib/db/initiatives.ts';
import { findMapping, listAstray, listSpellings, listUnsettled, markSettled, relocate } from '#lib/db/unit-mappings.ts';
import { findLiving, requireUnit, type UnitRow } from '#lib/db/units.ts';
import { unlistedKey } from '#lib/domain/unlisted-unit.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { WriteContext } from './context.ts';
import { standingAt } from './place.ts';
import { moveInTree, queueBoth } from './revise-initiative.ts';

/** A name below a unit. */
type Named = { parentId: string; nameKey: string };

/** Few enough that no submission waits for them to be noticed. */
const SLICE = 40;

/**
 * Initiatives follow what is decided about their unlisted names: to the CĐCS to which a name is mapped, back to the unit that their
 * authors chose when it no longer is. Text, hash, receipts and revision stay as they are; counters, list rows and boards follow, and each
 * has an event. 40 at most; true when that was all.
 */
export async function settleNames(ctx: WriteContext, names: readonly Named[]): Promise<boolean> {
  let left = SLICE;
  const spellingsOf = spellingsUnder(ctx);
  for (const name of names) {
    if (left > 0) left -= await settleName(ctx, name, await spellingsOf(name), left);
  }
  return left > 0;
}

/** The next slice of whatever waits to be moved; true when nothing is left. */
export async function settleNext(ctx: WriteContext): Promise<boolean> {
  const names = await listUnsettled(ctx.tx, SLICE);
  return names.length === 0 || ((await settleNames(ctx, names)) && names.length < SLICE);
}

/** How names are spelled; each unit is read once, whatever number of its names is asked. */
function spellingsUnder({ tx }: WriteContext): (name: Named) => Promise<readonly string[]> {
  const known = new Map<string, Map<string, string[]>>();
  return async ({ parentId, nameKey }) => {
    const spellings = known.get(parentId) ?? byKey(await listSpellings(tx, parentId));
    known.set(parentId, spellings);
    return spellings.get(nameKey) ?? [];
  };
}

function byKey(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const key = unlistedKey(name);
    const spelled = found.get(key) ?? [];
    found.set(key, spelled);
    spelled.push(name);
  }
  return found;
}

/** At most `most` of one name; answers how many. */
async function settleName(ctx: WriteContext, { parentId, nameKey }: Named, spellings: readonly string[], most: number): Promise<number> {
  const mapping = await findMapping(ctx.tx, parentId, nameKey);
  const target = mapping ? ((await livingUnit(ctx, mapping.unitId)) ?? null) : null;
  const astray = spellings.length === 0 ? [] : await listAstray(ctx.tx, parentId, spellings, target?.id ?? null, most);
  for (const initiative of astray) await settleOne(ctx, initiative, parentId, target);
  if (astray.length < most) await markSettled(ctx.tx, parentId, nameKey, ctx.now);
  return astray.length;
}

const livingUnit = async ({ tx, now }: WriteContext, unitId: string) => findLiving(tx, await requireUnit(tx, unitId), vietnamDate(now));

async function settleOne(ctx: WriteContext, before: InitiativeRow, parentId: string, target: UnitRow | null): Promise<void> {
  const unit = target ?? (await requireUnit(ctx.tx, parentId));
  const { path, treeVersion } = await standingAt(ctx, unit, await requireCampaignTree(ctx.tx, before.campaignId));
  const place = { unitId: unit.id, mappedFrom: target === null ? null : parentId, treeVersion };
  if (!(await relocate(ctx.tx, before, place))) return;
  const after = { ...before, ...place };
  await moveInTree(ctx, before, after, { path });
  await queueBoth(ctx, before, after);
  const { now: at, actor, requestId } = ctx;
  const verb = target === null ? 'unit-unmapped' : 'unit-mapped';
  await insertEvent(ctx.tx, { at, actor, requestId, verb, subjectId: before.id, detail: { unit: unit.code } });
}
