import 'server-only';
import { listEmployersOf } from '#lib/db/import-world.ts';
import { type ExportedUnit, listExported, listExportedBelow } from '#lib/db/unit-export.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext } from './context.ts';

const PAGE = 500;

type UnitForTable = Omit<ExportedUnit, 'id' | 'members' | 'asOf' | 'source'> & {
  figure: { members: number; asOf: string; source: string } | null;
  employers: string[];
};

/** A unit and everything alive below it, parents first, page by page: as many as there are, never together in memory. */
export async function* exportUnits(ctx: ReadContext, unitCode: string): AsyncGenerator<UnitForTable> {
  const { id } = await requireUnitByCode(ctx.tx, unitCode);
  yield* await withFacts(ctx, await listExported(ctx.tx, id));
  yield* below(ctx, id);
}

async function* below(ctx: ReadContext, parentId: string): AsyncGenerator<UnitForTable> {
  let after = { searchKey: '', id: '' };
  for (;;) {
    const page = await listExportedBelow(ctx.tx, parentId, vietnamDate(ctx.now), after, PAGE);
    const facts = await withFacts(ctx, page);
    for (const [index, unit] of page.entries()) {
      yield* facts.slice(index, index + 1);
      if (unit.level !== 'grassroots') yield* below(ctx, unit.id);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}

async function withFacts(ctx: ReadContext, units: readonly ExportedUnit[]): Promise<UnitForTable[]> {
  const names = new Map<string, string[]>();
  const ids = units.map(({ id }) => id);
  for (const { unitId, name } of await listEmployersOf(ctx.tx, ids)) names.set(unitId, [...(names.get(unitId) ?? []), name]);
  return units.map(({ id, code, name, shortName, level, kind, parentCode, members, asOf, source }) => {
    const figure = members === null || asOf === null || source === null ? null : { members, asOf, source };
    return { code, name, shortName, level, kind, parentCode, figure, employers: names.get(id) ?? [] };
  });
}
