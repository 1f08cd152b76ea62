import 'server-only';
import { type KnownMapping, listMappingsBelow, listWaiting } from '#lib/db/unit-mappings.ts';
import { findUnitIds } from '#lib/db/unit-search.ts';
import { findUnitByCode, listByIds, listPathUp, type UnitRow } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { bestUnits } from '#lib/domain/unit-search.ts';
import { suggestionQueries, type UnlistedName, unlistedKey } from '#lib/domain/unlisted-unit.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { SignedInRead } from './context.ts';
import { grouped, groupsUnder, type UnlistedGroup } from './names-under.ts';
import { ownPartOf, ownUnits } from './own-units.ts';
import { namesOf } from './place.ts';
import { requirePermission } from './require-permission.ts';

const PAGE = 50;
/** Nobody reads further without a search, which looks through all. */
const MOST_SPELLINGS = 2_000;
const ALL = 1_000_000;
const MOST_SUGGESTED = 8;
const MOST_LOOKED_AT = 40;
const MOST_MAPPINGS = 100;

/** `isCut`: there are more, below the units of this list. */
export type UnlistedPage = {
  groups: UnlistedGroup[];
  found: number;
  isCut: boolean;
  page: number;
  pages: number;
  mappings: KnownMapping[];
};

/** Names that were not in the list, at or below a unit, those in most initiatives first, fifty a page. Throws `not-found`, `forbidden-role`. */
export async function listUnlisted(ctx: SignedInRead, unitCode: string, asked: { search: string; page: number }): Promise<UnlistedPage> {
  const unitId = await requirePermission(ctx, 'unit.map', unitCode);
  const wanted = unlistedKey(asked.search);
  const rows = await listWaiting(ctx.tx, unitId, wanted === '' ? MOST_SPELLINGS : ALL);
  const groups = grouped(rows).filter(({ nameKey }) => nameKey.includes(wanted));
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const mappings = await listMappingsBelow(ctx.tx, unitId, MOST_MAPPINGS);
  return {
    groups: groups.slice((page - 1) * PAGE, page * PAGE),
    found: groups.length,
    isCut: rows.length === MOST_SPELLINGS,
    page,
    pages,
    mappings,
  };
}

type Target = { code: string; name: string; aboveNames: string[] };
export type MappingView = { groups: UnlistedGroup[]; n: number; suggestions: Target[]; target: Target | null };
type AskedMapping = { names: readonly UnlistedName[]; search: string; unitCode: string | null };

/**
 * Names that are about to be mapped, with the CĐCS in the account's reach that they may mean: as searched for, else those with the same
 * telling words, nearest by name first. Throws `not-found` when a name's unit or the target is out of reach.
 */
export async function prepareMapping(ctx: SignedInRead, { names, search, unitCode }: AskedMapping): Promise<MappingView> {
  const groups: UnlistedGroup[] = [];
  const groupOf = groupsUnder(ctx);
  for (const one of names) {
    const unitId = await requirePermission(ctx, 'unit.map', one.parentCode);
    const group = await groupOf(unitId, one.nameKey);
    if (group) groups.push(group);
  }
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const queries = search === '' ? suggestionQueries(groups[0]?.nameKey ?? '') : [searchKey(search)];
  const target = unitCode === null ? null : await requireTarget(ctx, unitCode);
  return { groups, n, suggestions: target ? [] : await suggest(ctx, queries), target };
}

async function requireTarget(ctx: SignedInRead, unitCode: string): Promise<Target> {
  await requirePermission(ctx, 'unit.map', unitCode);
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (unit?.level !== 'grassroots') throw new Problem('not-found');
  return targetOf(unit, await listPathUp(ctx.tx, unit));
}

const targetOf = ({ code, name }: UnitRow, [, ...above]: readonly UnitRow[]): Target => ({
  code,
  name,
  aboveNames: namesOf(above).reverse(),
});

async function suggest(ctx: SignedInRead, queries: readonly string[]): Promise<Target[]> {
  for (const query of queries) {
    const found = await searchOwn(ctx, query);
    if (found.length > 0) return found;
  }
  return [];
}

/** CĐCS in the account's reach whose names have every word, the nearest first. */
async function searchOwn(ctx: SignedInRead, query: string): Promise<Target[]> {
  const listed = await listByIds(ctx.tx, await findUnitIds(ctx.tx, query, 'grassroots'), vietnamDate(ctx.now));
  const searchable = listed.map(({ unit }) => ({ unit, key: unit.searchKey, shortName: unit.shortName, level: unit.level }));
  const found: Target[] = [];
  for (const { unit } of bestUnits(searchable, query, MOST_LOOKED_AT)) {
    const path = await listPathUp(ctx.tx, unit);
    if (found.length < MOST_SUGGESTED && ownPartOf(ctx.account, path).length > 0) found.push(targetOf(unit, path));
  }
  return found;
}

/** Somewhere above a CĐCS: below one there are no names to map. */
export function mayMapNames({ account }: SignedInRead): boolean {
  return ownUnits(account, 'unit.map').some(({ isGrassroots }) => !isGrassroots);
}
