import 'server-only';
import { createHash } from 'node:crypto';
import { findWorldStamp, listEmployersOf, listHeldFigures, listNamedUnits } from '#lib/db/import-world.ts';
import type { ImportCounts } from '#lib/db/unit-imports.ts';
import { requireUnit } from '#lib/db/units.ts';
import { judgeImport } from '#lib/domain/judge-import.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type ImportRow, type ImportWorld, MOST_MOVES, type RowVerdict } from '#lib/domain/unit-import.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext } from './context.ts';

/** What a file would do, and against which world that was judged. `verdictHash`: two files that would do the same have the same. */
export type ImportPlan = { stamp: string; verdictHash: string; counts: ImportCounts; verdicts: RowVerdict[] };

type ImportWords = Pick<ImportWorld, 'levelNamed' | 'kindNamed'>;

/**
 * Judges the rows of a file about a unit and what stands below it. Reads only; everything is read for all rows at once. Throws
 * `invalid-fields` on `/file` when more units would move than one transaction should carry.
 */
export async function planUnitImport(
  ctx: ReadContext,
  unitId: string,
  rows: readonly ImportRow[],
  words: ImportWords,
): Promise<ImportPlan> {
  const stamp = await findWorldStamp(ctx.tx);
  const verdicts = judgeImport(rows, { ...(await readWorld(ctx, unitId, rows)), ...words });
  const counts = { created: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { kind } of verdicts) counts[kind] += 1;
  const moves = verdicts.filter((one) => one.kind === 'changed' && one.write.isMoved).length;
  if (moves > MOST_MOVES) throw new Problem('invalid-fields', { errors: [{ pointer: '/file', code: 'too-many-moves' }] });
  const verdictHash = createHash('sha256').update(JSON.stringify(verdicts)).digest('base64url');
  return { stamp, verdictHash, counts, verdicts };
}

async function readWorld(ctx: ReadContext, unitId: string, rows: readonly ImportRow[]): Promise<Omit<ImportWorld, keyof ImportWords>> {
  const { tx } = ctx;
  const today = vietnamDate(ctx.now);
  const codes = [...new Set(rows.flatMap(({ code, parentCode }) => [code, parentCode]))];
  const named = await listNamedUnits(tx, unitId, codes, today);
  const ids = named.map(({ id }) => id);
  const employers = new Map<string, string[]>();
  for (const { unitId: id, name } of await listEmployersOf(tx, ids)) employers.set(id, [...(employers.get(id) ?? []), name]);
  const figures = new Map((await listHeldFigures(tx, ids)).map((one) => [`${one.unitId} ${one.asOf}`, one]));
  const units = named.map(({ isAlive, isWithin, ...unit }) => {
    const known = { ...unit, isAlive: isAlive === 1, isWithin: isWithin === 1, employers: employers.get(unit.id) ?? [] };
    return [unit.code, known] as const;
  });
  return {
    today,
    topCode: (await requireUnit(tx, unitId)).code,
    units: new Map(units),
    figureOf: (id, asOf) => figures.get(`${id} ${asOf}`) ?? null,
  };
}
