import 'server-only';
import type { Unit, UnitQuery } from '#lib/contracts/unit.ts';
import { findUnitIds } from '#lib/db/unit-search.ts';
import { findUnitByCode, type ListedUnit, listByIds, listChildren, listOfLevel } from '#lib/db/units.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { ReadContext } from './context.ts';

/** A list that a phone keeps whole (children, a level) and a list that a person reads (search). */
const MOST_LISTED = 2_000;
const MOST_FOUND = 50;

/**
 * Units alive today: children of one, all of a level, or matches of a folded search, best first (R23, R24).
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
  return listChildren(ctx.tx, parent.id, today, MOST_LISTED);
}

async function search(ctx: ReadContext, typed: string, query: UnitQuery, today: LocalDate): Promise<ListedUnit[]> {
  return listByIds(ctx.tx, await findUnitIds(ctx.tx, typed, query.level ?? null), today);
}

const wordsOf = (folded: string) => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** 0 when the short name begins as typed, 1 when its words do, 2 when only the full name has them, null when a word is missing. */
function distance({ unit }: ListedUnit, typed: string): number | null {
  const begins = (text: string) => wordsOf(typed).every((word) => wordsOf(text).some((known) => known.startsWith(word)));
  if (!begins(unit.searchKey)) return null;
  const shortName = searchKey(unit.shortName);
  if (shortName.startsWith(typed)) return 0;
  return begins(shortName) ? 1 : 2;
}

function bestFirst(listed: readonly ListedUnit[], typed: string): ListedUnit[] {
  const ranked = listed.flatMap((one) => {
    const far = distance(one, typed);
    return far === null ? [] : [{ one, far, level: UNIT_LEVELS.indexOf(one.unit.level) }];
  });
  ranked.sort((a, b) => a.far - b.far || a.level - b.level || a.one.unit.searchKey.length - b.one.unit.searchKey.length);
  return ranked.slice(0, MOST_FOUND).map(({ one }) => one);
}

function wireUnit({ unit, parentCode, hasChildren }: ListedUnit): Unit {
  const { code, name, shortName, level, kind } = unit;
  return { code, name, shortName, level, kind, parentCode, hasChildren };
}
