import 'server-only';
import type { Submission } from '#lib/contracts/submission.ts';
import { isPosterKnown } from '#lib/db/posters.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { listPathAt, listUnitsEverAbove } from '#lib/db/unit-history.ts';
import { findMapping } from '#lib/db/unit-mappings.ts';
import { findLiving, findUnitByCode, listPathUp, requireUnit, type UnitRow } from '#lib/db/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { choiceFollowsTree, lowestKnownUnit, type UnitChoice, type UnitLevel } from '#lib/domain/unit-tree.ts';
import { unlistedKey } from '#lib/domain/unlisted-unit.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext } from './context.ts';

/** Where an initiative hangs: its unit, all units up to the root in the tree of that version, and the names as they are today (D12), top first. */
export type Place = Standing & {
  names: string[];
  /** The unit under which the unlisted name is mapped to another: the chosen one, or one that was merged into it. */
  mappedFrom: string | null;
};
/** A unit and what stands above it in the tree of a version. */
type Standing = { unit: UnitRow; path: readonly { id: string }[]; treeVersion: number };

const FIELDS = [
  { field: 'grassrootsUnitCode', level: 'grassroots' },
  { field: 'subordinateUnitCode', level: 'immediate-upper' },
  { field: 'topUnitCode', level: 'provincial' },
] as const satisfies readonly { field: keyof UnitChoice; level: UnitLevel }[];

export function isAliveOn(unit: UnitRow, today: LocalDate): boolean {
  return unit.dissolvedOn === null || unit.dissolvedOn > today;
}

/** Names from the top unit down, the confederation left out since it is everyone's. */
export function namesOf(path: readonly UnitRow[]): string[] {
  return path
    .filter((unit) => unit.level !== 'central')
    .map((unit) => unit.name)
    .reverse();
}

/**
 * The place that a choice names, for a campaign that counts in the tree of `campaignTree` (null: of today). A phone may name units of an
 * earlier tree: for a unit that ended its successor stands, and above it any unit will do that stood there once. The lowest unit decides.
 * Throws `unknown-unit` for a unit that is not there today, `invalid-fields` when the choice never was in the tree.
 */
export async function requirePlace(ctx: ReadContext, choice: Submission['unit'], campaignTree: number | null): Promise<Place> {
  const pointer = pointerTo(choice);
  const named = await findUnitByCode(ctx.tx, lowestKnownUnit(choice));
  const unit = named && (await findLiving(ctx.tx, named, vietnamDate(ctx.now)));
  if (!unit) throw new Problem('unknown-unit', { errors: [{ pointer, code: 'not-a-choice' }] });
  const path = await listPathUp(ctx.tx, unit);
  const fits = unit === named && followsTree(choice, path);
  if (!fits && !(await followedTree(ctx, choice, named, path))) {
    throw new Problem('invalid-fields', { errors: [{ pointer, code: 'does-not-follow-tree' }] });
  }
  const names = namesOf(path);
  if (choice.unlistedUnit === null) return { ...(await standingAt(ctx, unit, campaignTree, path)), names, mappedFrom: null };
  const mapped = await findMapped(ctx, [unit.id, named.id], choice.unlistedUnit);
  const standing = mapped ? await standingAt(ctx, mapped.unit, campaignTree) : await standingAt(ctx, unit, campaignTree, path);
  return { ...standing, names: [...names, choice.unlistedUnit], mappedFrom: mapped?.parentId ?? null };
}

/** Where a unit stands for a campaign that counts in the tree of `campaignTree` (null: of today, `path` when that was walked already). */
export async function standingAt(
  { tx }: ReadContext,
  unit: UnitRow,
  campaignTree: number | null,
  path?: readonly UnitRow[],
): Promise<Standing> {
  if (campaignTree !== null) return { unit, path: await listPathAt(tx, unit, campaignTree), treeVersion: campaignTree };
  return { unit, path: path ?? (await listPathUp(tx, unit)), treeVersion: await findTreeVersion(tx) };
}

type Mapped = { unit: UnitRow; parentId: string };

/** The CĐCS of today to which an upper union has mapped a name below one of these units, and below which, or null (decision 0032). */
async function findMapped({ tx, now }: ReadContext, parentIds: readonly string[], name: string): Promise<Mapped | null> {
  for (const parentId of new Set(parentIds)) {
    const mapping = await findMapping(tx, parentId, unlistedKey(name));
    const unit = mapping && (await findLiving(tx, await requireUnit(tx, mapping.unitId), vietnamDate(now)));
    if (unit) return { unit, parentId };
  }
  return null;
}

/** A campaign takes texts of the units below its owner. Throws `invalid-fields` on the unit, so that the author chooses another. */
export function requireOwnPlace({ ownerUnitId }: { ownerUnitId: string }, choice: Submission['unit'], { path }: Place): void {
  if (path.some(({ id }) => id === ownerUnitId)) return;
  throw new Problem('invalid-fields', { errors: [{ pointer: pointerTo(choice), code: 'outside-campaign' }] });
}

const pointerTo = (choice: UnitChoice) => `/unit/${FIELDS.find(({ field }) => choice[field] !== null)?.field ?? 'topUnitCode'}`;

/**
 * The submission without a poster code that no poster carries: who scanned what is a fact of this server's list, not a claim
 * of the sender. Never a reason to refuse a text; the unit was chosen and checked beside it.
 */
export async function withKnownPoster(ctx: ReadContext, submission: Submission): Promise<Submission> {
  const { posterCode } = submission;
  return posterCode === null || (await isPosterKnown(ctx.tx, posterCode)) ? submission : { ...submission, posterCode: null };
}

function followsTree(choice: UnitChoice, path: readonly UnitRow[]): boolean {
  const levelOf = new Map(path.map((unit) => [unit.code, unit.level]));
  const levelsFit = FIELDS.every(({ field, level }) => choice[field] === null || levelOf.get(choice[field]) === level);
  return (
    levelsFit &&
    choiceFollowsTree(
      choice,
      path.map((unit) => unit.code),
    )
  );
}

/** Every union of the choice stands above the lowest unit, or stood there in an earlier tree. */
async function followedTree(ctx: ReadContext, choice: UnitChoice, named: UnitRow, path: readonly UnitRow[]): Promise<boolean> {
  const known = new Set([...(await listUnitsEverAbove(ctx.tx, named.id)), ...path.map(({ id }) => id)]);
  for (const { field, level } of FIELDS) {
    const code = choice[field];
    const unit = code === null ? null : await findUnitByCode(ctx.tx, code);
    if (unit === undefined || (unit && (unit.level !== level || !known.has(unit.id)))) return false;
  }
  return true;
}
