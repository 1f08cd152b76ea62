import 'server-only';
import { listChangesAround, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import { type HistoryRow, listHistory } from '#lib/db/unit-history.ts';
import { findUnitByCode, requireUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';
import { type Decided, nameActors } from './name-actors.ts';

/** A unit as it is called today. */
type NamedUnit = { code: string; name: string };
/**
 * A change as the page of one unit tells it. `unit` is what changed, `target` its new parent or successor; both may be another unit than
 * the asked one, which then took over or moved along. `before`: what the asked unit was until then, null where it stayed as it was.
 */
type ListedUnitChange = Decided<UnitChangeRow> & {
  unit: NamedUnit;
  target: NamedUnit | null;
  before: { name: string; shortName: string; parent: NamedUnit | null } | null;
};

const MOST_LISTED = 200;

/** Everything decided about a unit, the newest day first: its own changes, those that name it, those that moved it along. Throws `not-found`. */
export async function listUnitChanges(ctx: ReadContext, unitCode: string): Promise<ListedUnitChange[]> {
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (!unit) throw new Problem('not-found');
  const rows = await nameActors(ctx, await listChangesAround(ctx.tx, unit.id, MOST_LISTED));
  const versions = rows.flatMap(({ version }) => version ?? []);
  const history = new Map((await listHistory(ctx.tx, unit.id, versions)).map((row) => [row.untilVersion, row]));
  const listed: ListedUnitChange[] = [];
  for (const row of rows) {
    const before = row.version === null ? undefined : history.get(row.version);
    const unitAndTarget = { unit: await named(ctx, row.unitId), target: row.targetId === null ? null : await named(ctx, row.targetId) };
    listed.push({ ...row, ...unitAndTarget, before: before ? await told(ctx, before) : null });
  }
  return listed;
}

async function named({ tx }: ReadContext, id: string): Promise<NamedUnit> {
  const { code, name } = await requireUnit(tx, id);
  return { code, name };
}

async function told(ctx: ReadContext, { name, shortName, parentId }: HistoryRow) {
  return { name, shortName, parent: parentId === null ? null : await named(ctx, parentId) };
}
