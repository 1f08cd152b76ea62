import 'server-only';
import { listEvents } from '#lib/db/events.ts';
import { countScans } from '#lib/db/poster-scans.ts';
import { listPostersOf, newestValidByCode } from '#lib/db/posters.ts';
import { findUnitByCode, listPathUp, type UnitRow } from '#lib/db/units.ts';
import { DAY_MS, type Instant } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { CONFIRMED } from './confirm-poster.ts';
import type { ReadContext } from './context.ts';
import { listUnits } from './list-units.ts';
import { namesOf } from './place.ts';

const RECENT_DAYS = 7;
/** A list that a person still reads; beyond it one searches. */
export const MOST_CHILDREN = 500;

type PosterHistory = {
  code: string;
  serial: number;
  issuedAt: Instant;
  revokedAt: Instant | null;
  revokeReason: string | null;
  /** Openings of its page since it was issued, and in the last seven days. */
  scans: number;
  recentScans: number;
  confirmedAt: Instant | null;
};

type PosterUnit = { code: string; name: string; level: UnitRow['level']; aboveNames: string[]; parentCode: string | null };

/** A unit as the poster pages head it. Throws `not-found`. */
export async function findPosterUnit(ctx: ReadContext, unitCode: string): Promise<PosterUnit> {
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (!unit) throw new Problem('not-found');
  const [, ...above] = await listPathUp(ctx.tx, unit);
  return { code: unit.code, name: unit.name, level: unit.level, aboveNames: namesOf(above), parentCode: above[0]?.code ?? null };
}

/** Every poster of a unit, newest first, with what became of it. Throws `not-found`. */
export async function listPosters(ctx: ReadContext, unitCode: string): Promise<PosterHistory[]> {
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (!unit) throw new Problem('not-found');
  const rows = await listPostersOf(ctx.tx, unit.id);
  const codes = rows.map(({ code }) => code);
  const scans = await countScans(ctx.tx, codes, vietnamDate(ctx.now - (RECENT_DAYS - 1) * DAY_MS));
  const history: PosterHistory[] = [];
  for (const { code, serial, issuedAt, revokedAt, revokeReason } of rows) {
    const confirmed = (await listEvents(ctx.tx, code)).findLast(({ verb }) => verb === CONFIRMED);
    const { all = 0, recent = 0 } = scans.get(code) ?? {};
    history.push({ code, serial, issuedAt, revokedAt, revokeReason, scans: all, recentScans: recent, confirmedAt: confirmed?.at ?? null });
  }
  return history;
}

type PosterChild = { code: string; name: string; level: UnitRow['level']; poster: string | null };

/** The units right below one whose names fit the search (empty: all), and the poster each would print. Throws `unknown-unit`. */
export async function listPosterChildren(ctx: ReadContext, unitCode: string, search: string): Promise<PosterChild[]> {
  const below = (await listUnits(ctx, { parent: unitCode, q: search })).slice(0, MOST_CHILDREN);
  const valid = await newestValidByCode(
    ctx.tx,
    below.map(({ code }) => code),
  );
  return below.map(({ code, name, level }) => ({ code, name, level, poster: valid.get(code) ?? null }));
}
