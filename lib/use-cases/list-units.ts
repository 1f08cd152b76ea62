import 'server-only';
import type { Unit, UnitQuery } from '#lib/contracts/unit.ts';
import { findUnitIds } from '#lib/db/unit-search.ts';
import { findLiving, findUnitByCode, type ListedUnit, listByIds, listChildren, listOfLevel } from '#lib/db/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { bestUnits } from '#lib/domain/unit-search.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { ReadContext } from './context.ts';

/** A list that a phone keeps whole (children, a level) and a list that a person reads (search). */
const MOST_LISTED = 2_000;
const MOST_FOUND = 50;

/**
 * Units alive today: children of one (of a unit that ended: of its successor), all of a level, or matches of a folded search, best first (R23, R24).
 * Throws `unknown-unit` for a parent that is not there.
 */
export async function listUnits(ctx: ReadContext, query: UnitQuery): Promise<Unit[]> {
  const today = vietnamDate(ctx.now);
  const typed = searchKey(query.q ?? '');
  const listed = typed === '' || query.parent !== undefined ? await listWhole(ctx, query, today) : await search(ctx, typed, query, today);
  const ofLevel = listed.filter(({ unit }) => query.level === undefined || unit.level === query.level);
  return (typed === '' ? ofLevel : bestFirst(ofLevel, typed)).map(wireUnit);
}

/** Units by id, as the wire says them. */
export async function wireUnits(ctx: ReadContext, ids: readonly string[]): Promise<Unit[]> {
  return (await listByIds(ctx.tx, ids, vietnamDate(ctx.now))).map(wireUnit);
}

async function listWhole(ctx: ReadContext, query: UnitQuery, today: LocalDate): Promise<ListedUnit[]> {
  if (query.parent === undefined) return query.level === undefined ? [] : listOfLevel(ctx.tx, query.level, today, MOST_LISTED);
  const parent = await findUnitByCode(ctx.tx, query.parent);
  if (!parent) throw new Problem('unknown-unit');
  const living = await findLiving(ctx.tx, parent, today);
  return living ? listChildren(ctx.tx, living.id, today, MOST_LISTED) : [];
}

async function search(ctx: ReadContext, typed: string, query: UnitQuery, today: LocalDate): Promise<ListedUnit[]> {
  return listByIds(ctx.tx, await findUnitIds(ctx.tx, typed, query.level ?? null), today);
}

/** As `bestUnits` ranks what a phone keeps. */
function bestFirst(listed: readonly ListedUnit[], typed: string): ListedUnit[] {
  const searchable = listed.map((one) => ({ one, key: one.unit.searchKey, shortName: one.unit.shortName, level: one.unit.level }));
  return bestUnits(searchable, typed, MOST_FOUND).map(({ one }) => one);
}

function wireUnit({ unit, parentCode, hasChildren }: ListedUnit): Unit {
  const { code, name, shortName, level, kind } = unit;
  return { code, name, shortName, level, kind, parentCode, hasChildren };
}
