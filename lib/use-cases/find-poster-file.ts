import 'server-only';
import { findPosterFile, listPosterFiles, type PosterFileRow } from '#lib/db/poster-files.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';

/** A file that was asked for at this unit. Throws `not-found`. */
export async function requirePosterFile(ctx: ReadContext, unitCode: string, id: string): Promise<PosterFileRow> {
  const unit = await requireUnitByCode(ctx.tx, unitCode);
  const found = await findPosterFile(ctx.tx, id);
  if (found?.unitId !== unit.id) throw new Problem('not-found');
  return found;
}

/** What was asked for at this unit within the last day, newest first. */
export async function listPosterFilesAt(ctx: ReadContext, unitCode: string): Promise<PosterFileRow[]> {
  return listPosterFiles(ctx.tx, (await requireUnitByCode(ctx.tx, unitCode)).id);
}
