import 'server-only';
import { findBody } from '#lib/db/initiative-bodies.ts';
import type { InitiativeRow } from '#lib/db/initiatives.ts';
import { listPermitDecisions } from '#lib/db/late-permits.ts';
import { findLastVersion, listPathAt, listUnitsEverAbove } from '#lib/db/unit-history.ts';
import { findLiving, findUnitByCode, listPathUp, requireUnit, type UnitRow } from '#lib/db/units.ts';
import { type LatePermit, longestPermit } from '#lib/domain/late-permit.ts';
import { lowestKnownUnit } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { submissionOf } from './content.ts';
import type { ReadContext } from './context.ts';

/** `version` grows with every decision about the unit or one above it, so that a phone notices each. */
type UnitPermit = {
  version: number;
  permit: LatePermit | null;
  /** The longest of what was decided about others than the unit itself. */
  fromAbove: LatePermit | null;
};

/**
 * What was decided about late texts of a unit (D3): the newest decision of each unit on its way to the root, and of each union below which
 * it stood when that ended into one of them (D12).
 */
export async function findUnitPermit(ctx: ReadContext, campaignId: string, unit: UnitRow): Promise<UnitPermit> {
  const all = await listPermitDecisions(ctx.tx, campaignId, await listUnitsEverAbove(ctx.tx, unit.id));
  const holding = new Set<string>();
  for (const unitId of new Set(all.map((row) => row.unitId))) if (await bearsOn(ctx, unit, unitId)) holding.add(unitId);
  const decisions = all.filter(({ unitId }) => holding.has(unitId));
  const newest = new Map(decisions.map((row) => [row.unitId, { from: row.createdAt, until: row.until }]));
  const permit = longestPermit([...newest.values()]);
  newest.delete(unit.id);
  return { version: decisions.length, permit, fromAbove: longestPermit([...newest.values()]) };
}

/** Does `id` stand above the unit, or did it until it ended into one that does? */
async function bearsOn({ tx, now }: ReadContext, unit: UnitRow, id: string): Promise<boolean> {
  const path = await listPathUp(tx, unit);
  const isAbove = (one: { id: string } | undefined) => path.some((up) => up.id === one?.id);
  if (isAbove({ id })) return true;
  if (!isAbove(await findLiving(tx, await requireUnit(tx, id), vietnamDate(now)))) return false;
  const version = await findLastVersion(tx, id);
  return version !== null && (await listPathAt(tx, unit, version - 1)).some((up) => up.id === id);
}

/** The unit of which the permits hold for a text: the one that it names, when that ended into the one where it stands since. */
export async function permittingUnit({ tx }: ReadContext, { id, revision, unitId }: InitiativeRow): Promise<UnitRow> {
  const body = await findBody(tx, id, revision);
  const named = body && (await findUnitByCode(tx, lowestKnownUnit(submissionOf(body.content).unit)));
  const isEnded = named?.dissolvedOn != null && named.successorId !== null;
  if (named && isEnded && (await listPathUp(tx, named)).some((unit) => unit.id === unitId)) return named;
  return requireUnit(tx, unitId);
}
