import 'server-only';
import { randomUUID } from 'node:crypto';
import { queueUnits } from '#lib/db/board-queue.ts';
import { freezeEndedBy } from '#lib/db/campaign-trees.ts';
import { findNewestChangeDay, findWorldStamp, listNamedUnits } from '#lib/db/import-world.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { insertBegun, insertEmployers, insertMemberFigures, insertUnitChanges, renameUnits } from '#lib/db/unit-bulk.ts';
import { insertUnitChange, type UnitChangeRow } from '#lib/db/unit-changes.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { RowVerdict, RowWrite } from '#lib/domain/unit-import.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { vietnamDate, vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { applyUnitChange } from './apply-unit-change.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import type { ImportPlan } from './plan-unit-import.ts';

type ConfirmedImport = { unitId: string; fileName: string; effectiveOn: LocalDate; reason: string };

/** What a file writes: its rows without a fault that are not as they should be already. */
export function writesOf(verdicts: readonly RowVerdict[]): RowWrite[] {
  return verdicts.flatMap((one) => (one.kind === 'created' || one.kind === 'changed' ? [one.write] : []));
}

/** The day before which these changes cannot be: the newest in the history of the units they touch. */
export async function earliestDayFor({ tx }: Pick<ReadContext, 'tx'>, writes: readonly RowWrite[]): Promise<LocalDate | null> {
  const touched = writes.filter(isOfTree).flatMap(({ code, parentCode }) => [code, parentCode ?? code]);
  return findNewestChangeDay(tx, [...new Set(touched)]);
}

const isOfTree = ({ unitId, isRenamed, isMoved }: RowWrite) => unitId === null || isRenamed || isMoved;

/**
 * Writes a plan that was confirmed, whole or not at all (D12): units begin, are renamed and moved by dated changes as if each had been
 * decided by itself, so that history and past reports hold. False, with nothing written, when the world is not the one of the plan.
 */
export async function writeUnitImport(ctx: WriteContext, confirmed: ConfirmedImport, plan: ImportPlan): Promise<boolean> {
  if ((await findWorldStamp(ctx.tx)) !== plan.stamp) return false;
  const writes = writesOf(plan.verdicts);
  const earliest = await earliestDayFor(ctx, writes);
  if (earliest !== null && confirmed.effectiveOn < earliest) return false;
  const writing = { ctx, confirmed, ids: await idsByCode(ctx, confirmed.unitId, writes) };
  await changeTree(writing, writes);
  await addFacts(writing, writes);
  await queueUnits(
    ctx.tx,
    writes.map(({ code }) => idOf(writing, code)),
    ctx.now,
  );
  const { unitId, fileName, effectiveOn, reason } = confirmed;
  const { created, changed } = plan.counts;
  const figures = writes.filter(({ figure }) => figure !== null).length;
  const employers = writes.flatMap((write) => write.employers).length;
  const detail = { file: fileName, created, changed, figures, employers, effectiveOn, reason };
  await leaveTrace(ctx, unitId, { verb: 'units-imported', subjectId: unitId, detail });
  return true;
}

type Writing = { ctx: WriteContext; confirmed: ConfirmedImport; ids: ReadonlyMap<string, string> };

/** Ids of everything that is written or named as a parent; units that begin get theirs here. */
async function idsByCode(ctx: WriteContext, topId: string, writes: readonly RowWrite[]): Promise<Map<string, string>> {
  const codes = [...new Set(writes.flatMap(({ code, parentCode }) => (parentCode === null ? [code] : [code, parentCode])))];
  const known = await listNamedUnits(ctx.tx, topId, codes, vietnamDate(ctx.now));
  const fresh = writes.filter(({ unitId }) => unitId === null).map(({ code }) => [code, randomUUID()] as const);
  return new Map([...fresh, ...known.map(({ code, id }) => [code, id] as const)]);
}

const idOf = ({ ids }: Writing, code: string | null): string => {
  const id = ids.get(code ?? '');
  if (id === undefined) throw new Error(`no unit with the code ${code}`);
  return id;
};

async function changeTree(writing: Writing, writes: readonly RowWrite[]): Promise<void> {
  const { ctx, confirmed } = writing;
  if (!writes.some(isOfTree)) return;
  const before = await findTreeVersion(ctx.tx);
  await freezeEndedBy(ctx.tx, vietnamMidnight(confirmed.effectiveOn), before);
  const begun = writes.filter(({ unitId }) => unitId === null).toSorted((a, b) => rankOf(a) - rankOf(b));
  await begin(writing, begun, before);
  const renamed = writes.filter(({ isRenamed }) => isRenamed);
  await rename(writing, renamed, before + begun.length);
  for (const write of writes.filter(({ isMoved }) => isMoved)) {
    const row = changeRow(writing, write, 'move');
    await insertUnitChange(ctx.tx, row);
    await applyUnitChange(ctx, row);
  }
}

const rankOf = ({ level }: RowWrite) => UNIT_LEVELS.indexOf(level);

async function begin(writing: Writing, writes: readonly RowWrite[], before: number): Promise<void> {
  const { ctx, confirmed } = writing;
  const rows = writes.map((write, index) => {
    const { code, name, shortName, level, kind, parentCode } = write;
    const names = { code, name, shortName, searchKey: unitSearchKey({ code, name, shortName }) };
    const place = { level, kind, parentId: idOf(writing, parentCode), openedOn: confirmed.effectiveOn, version: before + index + 1 };
    return { id: idOf(writing, code), ...names, ...place };
  });
  await insertBegun(ctx.tx, rows);
  await insertUnitChanges(
    ctx.tx,
    writes.map((write, index) => ({ ...changeRow(writing, write, 'create'), version: before + index + 1, appliedAt: ctx.now })),
  );
}

async function rename(writing: Writing, writes: readonly RowWrite[], before: number): Promise<void> {
  const { ctx, confirmed } = writing;
  const rows = writes.map(({ code, name, shortName }, index) => ({
    ...{ id: idOf(writing, code), name, shortName, searchKey: unitSearchKey({ code, name, shortName }) },
    on: confirmed.effectiveOn,
    version: before + index + 1,
  }));
  await renameUnits(ctx.tx, rows);
  await insertUnitChanges(
    ctx.tx,
    writes.map((write, index) => ({ ...changeRow(writing, write, 'rename'), version: before + index + 1, appliedAt: ctx.now })),
  );
}

function changeRow(writing: Writing, { code, name, shortName, parentCode }: RowWrite, kind: 'create' | 'rename' | 'move'): UnitChangeRow {
  const { ctx, confirmed } = writing;
  return {
    id: randomUUID(),
    version: null,
    kind,
    unitId: idOf(writing, code),
    targetId: kind === 'rename' ? null : idOf(writing, parentCode),
    name: kind === 'move' ? null : name,
    shortName: kind === 'move' ? null : shortName,
    effectiveOn: confirmed.effectiveOn,
    reason: confirmed.reason,
    actor: ctx.actor,
    decidedAt: ctx.now,
    appliedAt: null,
    cancelledAt: null,
  };
}

async function addFacts(writing: Writing, writes: readonly RowWrite[]): Promise<void> {
  const { ctx } = writing;
  const figures = writes.flatMap(({ code, figure }) =>
    figure === null ? [] : [{ unitId: idOf(writing, code), ...figure, recordedAt: ctx.now, recordedBy: ctx.actor }],
  );
  await insertMemberFigures(ctx.tx, figures);
  const employers = writes.flatMap(({ code, employers: names }) =>
    names.map((name) => ({ id: randomUUID(), unitId: idOf(writing, code), name })),
  );
  await insertEmployers(ctx.tx, employers);
  const shown = writes.filter((write) => isOfTree(write) || write.figure !== null);
  await queueUnits(
    ctx.tx,
    shown.map(({ code }) => idOf(writing, code)),
    ctx.now,
  );
}
