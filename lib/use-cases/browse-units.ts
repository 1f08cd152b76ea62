import 'server-only';
import { countLevel, findInSubtree, type LevelRow, listLevel, listRows, listSearchable, type SearchableUnit } from '#lib/db/unit-levels.ts';
import { findUnitIds } from '#lib/db/unit-search.ts';
import { findRootUnit, listPathUp, requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { bestUnits } from '#lib/domain/unit-search.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';
import { ownPartOf, ownUnitIds } from './own-units.ts';
import { requireAnyPermission, requirePermission } from './require-permission.ts';

/** Rows of one page, and hits that a person still reads. */
export const LEVEL_PAGE = 100;
export const MOST_FOUND = 50;

/**
 * One level of the tree. `path`: from the account's own unit down to the opened one, which is its last; empty at the account's own units.
 * `mayAdd`: the account may decide that a unit begins below the opened one.
 */
export type Level = { path: { code: string; name: string }[]; rows: LevelRow[]; total: number; page: number; mayAdd: boolean };

/** Where the account's tree begins: at its one unit that level is open at once, of several it chooses. Throws `forbidden-role`. */
export async function openOwnUnits(ctx: SignedInRead): Promise<Level> {
  requireAnyPermission(ctx, 'unit.read');
  const ids = [...ownUnitIds(ctx.account, 'unit.read')];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return openLevel(ctx, (await requireUnit(ctx.tx, only)).code, 1);
  const rows = await listRows(ctx.tx, ids, vietnamDate(ctx.now));
  return { path: [], rows, total: rows.length, page: 1, mayAdd: false };
}

/** A page of the units right below one, counted from 1. Throws `not-found` outside the account's subtrees. */
export async function openLevel(ctx: SignedInRead, code: string, page: number): Promise<Level> {
  await requirePermission(ctx, 'unit.read', code);
  const unit = await requireUnitByCode(ctx.tx, code);
  const today = vietnamDate(ctx.now);
  const rows = await listLevel(ctx.tx, unit.id, today, { offset: (page - 1) * LEVEL_PAGE, limit: LEVEL_PAGE });
  const mayAdd = unit.level !== 'grassroots' && unit.dissolvedOn === null && (await isPermitted(ctx, 'unit.restructure', code));
  return { path: await ownPath(ctx, unit), rows, total: await countLevel(ctx.tx, unit.id, today), page, mayAdd };
}

/** From the highest unit of the account above a unit down to it. */
async function ownPath(ctx: SignedInRead, unit: UnitRow): Promise<{ code: string; name: string }[]> {
  return ownPartOf(ctx.account, await listPathUp(ctx.tx, unit))
    .reverse()
    .map(({ code, shortName }) => ({ code, name: shortName }));
}

/**
 * The units below one (null: below all of the account's) whose names or code begin words as typed, marks and order aside, the nearest
 * first, fifty at most; nothing typed finds nothing. Throws `not-found` outside the account's subtrees.
 */
export async function searchOwnUnits(ctx: SignedInRead, within: string | null, typed: string): Promise<LevelRow[]> {
  const tops = within === null ? ownUnitIds(ctx.account, 'unit.read') : [await requirePermission(ctx, 'unit.read', within)];
  if (searchKey(typed) === '') return [];
  const found = new Map<string, SearchableUnit>();
  for (const top of tops) for (const hit of await findBelow(ctx, top, typed)) found.set(hit.id, hit);
  const best = bestUnits([...found.values()], typed, MOST_FOUND).map(({ id }) => id);
  const rows = new Map((await listRows(ctx.tx, best, vietnamDate(ctx.now))).map((row) => [row.id, row]));
  return best.flatMap((id) => rows.get(id) ?? []);
}

async function findBelow({ tx, now }: SignedInRead, topId: string, typed: string): Promise<SearchableUnit[]> {
  const today = vietnamDate(now);
  const folded = searchKey(typed);
  if (topId === (await findRootUnit(tx))?.id) return listSearchable(tx, await findUnitIds(tx, folded, null), today);
  return findInSubtree(tx, topId, folded.match(/[\p{L}\p{N}]+/gu) ?? [], today);
}
