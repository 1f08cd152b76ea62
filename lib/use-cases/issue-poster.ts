import 'server-only';
import type { NewPoster } from '#lib/contracts/poster-print.ts';
import type { Tx } from '#lib/db/engine.ts';
import { findPosterByCommand, highestSerials, insertPosters, isPosterKnown, type PosterRow } from '#lib/db/posters.ts';
import { findUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { drawCode } from './draw-code.ts';
import { leaveTrace } from './leave-trace.ts';
import { isAliveOn } from './place.ts';
import { revokeOf } from './revoke-poster.ts';

/**
 * A new poster for a CĐCS; asked for again under the same id it is the same poster. `replaces` names an older one of the unit, which holds
 * on or is revoked with the reason. Throws `not-found` for a unit that has no posters, `content-conflict` for an id used elsewhere.
 */
export async function issuePoster(ctx: SignedInWrite, unitCode: string, { id, replaces, old, oldReason }: NewPoster): Promise<PosterRow> {
  const unit = await requirePosterUnit(ctx, unitCode);
  const earlier = await findPosterByCommand(ctx.tx, id);
  if (earlier && earlier.unitId !== unit.id) throw new Problem('content-conflict');
  if (earlier) return earlier;
  const serial = ((await highestSerials(ctx.tx, [unit.id])).get(unit.id) ?? 0) + 1;
  const poster = {
    code: await freeCode(ctx.tx),
    unitId: unit.id,
    serial,
    issuedAt: ctx.now,
    revokedAt: null,
    revokeReason: null,
    commandId: id,
  };
  await insertPosters(ctx.tx, [poster]);
  await leaveTrace(ctx, unit.id, { verb: 'poster-issued', subjectId: poster.code, detail: { serial, replaces: replaces || null } });
  if (replaces !== '' && old === 'revoke') await revokeOf(ctx, unit.id, replaces, oldReason);
  return poster;
}

/** Posters lead to CĐCS that exist today. Throws `not-found`. */
async function requirePosterUnit(ctx: SignedInWrite, unitCode: string): Promise<UnitRow> {
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (unit?.level !== 'grassroots' || !isAliveOn(unit, vietnamDate(ctx.now))) throw new Problem('not-found');
  return unit;
}

/** A code that no poster carries yet. */
export async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = drawCode();
    if (!(await isPosterKnown(tx, code))) return code;
  }
}
