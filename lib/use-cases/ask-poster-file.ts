import 'server-only';
import type { NewPosterFile } from '#lib/contracts/poster-print.ts';
import { insertEvent } from '#lib/db/events.ts';
import { findPosterFile, insertPosterFile, type PosterFileRow } from '#lib/db/poster-files.ts';
import { highestSerials, insertPosters, newestValidPosters } from '#lib/db/posters.ts';
import { listGrassrootsBelow } from '#lib/db/unit-subtree.ts';
import { findUnitByCode, listPathUp, requireUnitByCode } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { freeCode } from './issue-poster.ts';
import { leaveTrace } from './leave-trace.ts';
import { isAliveOn } from './place.ts';

type PosterUnit = { id: string };

/** A file of more is for a printing house, one union at a time. */
export const MOST_POSTERS = 5_000;

/**
 * Many posters in one file, for the CĐCS of a subtree or those chosen within it: a unit without a poster that holds gets one, all in one
 * transaction with the request itself. Asked for again under the same id it is the same file. Throws `invalid-fields` when there are none
 * or more than `MOST_POSTERS`, `content-conflict` for an id used elsewhere.
 */
export async function askPosterFile(ctx: SignedInWrite, unitCode: string, asked: NewPosterFile, origin: string): Promise<PosterFileRow> {
  const top = await requireUnitByCode(ctx.tx, unitCode);
  const earlier = await findPosterFile(ctx.tx, asked.id);
  if (earlier && earlier.unitId !== top.id) throw new Problem('content-conflict');
  if (earlier) return earlier;
  const units = await chosenUnits(ctx, top.id, asked);
  const { codes, issued } = await codesFor(ctx, units);
  const { id, format } = asked;
  const row = { id, unitId: top.id, askedBy: ctx.account.id, askedAt: ctx.now, format, origin, codes, finishedAt: null, failedAt: null };
  await insertPosterFile(ctx.tx, row);
  await leaveTrace(ctx, top.id, {
    verb: 'posters-printed',
    subjectId: id,
    detail: { unit: unitCode, posters: codes.length, issued, format },
  });
  return row;
}

async function chosenUnits(ctx: SignedInWrite, topId: string, { which, units }: NewPosterFile): Promise<PosterUnit[]> {
  const today = vietnamDate(ctx.now);
  const chosen = which === 'subtree' ? await listGrassrootsBelow(ctx.tx, topId, today, MOST_POSTERS) : await unitsNamed(ctx, topId, units);
  if (chosen === null) throw new Problem('invalid-fields', { errors: [{ pointer: '/units', code: 'too-many' }] });
  if (chosen.length === 0) throw new Problem('invalid-fields', { errors: [{ pointer: '/units', code: 'required' }] });
  return chosen;
}

/** Those of the named that are CĐCS below `topId`; the others are passed over. */
async function unitsNamed(ctx: SignedInWrite, topId: string, codes: readonly string[]): Promise<PosterUnit[]> {
  const found: PosterUnit[] = [];
  for (const code of codes) {
    const unit = await findUnitByCode(ctx.tx, code);
    if (unit?.level !== 'grassroots' || !isAliveOn(unit, vietnamDate(ctx.now))) continue;
    if ((await listPathUp(ctx.tx, unit)).some(({ id }) => id === topId)) found.push(unit);
  }
  return found;
}

/** The poster of each unit that holds, and a new one where none does. */
async function codesFor(ctx: SignedInWrite, units: readonly PosterUnit[]): Promise<{ codes: string[]; issued: number }> {
  const ids = units.map(({ id }) => id);
  const valid = await newestValidPosters(ctx.tx, ids);
  const serials = await highestSerials(ctx.tx, ids);
  const codes: string[] = [];
  const fresh = [];
  for (const { id } of units) {
    const code = valid.get(id)?.code ?? (await freeCode(ctx.tx));
    codes.push(code);
    if (!valid.has(id)) fresh.push({ code, unitId: id, serial: (serials.get(id) ?? 0) + 1, issuedAt: ctx.now });
  }
  await insertPosters(ctx.tx, fresh);
  const { now: at, actor, requestId } = ctx;
  for (const { code, serial } of fresh)
    await insertEvent(ctx.tx, { at, actor, requestId, verb: 'poster-issued', subjectId: code, detail: { serial, replaces: null } });
  return { codes, issued: fresh.length };
}
