import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { applyDueChange } from '#lib/use-cases/apply-due-change.ts';
import { cancelUnitChange, decideUnitChange } from '#lib/use-cases/change-units.ts';
import { listUnitChanges } from '#lib/use-cases/list-unit-changes.ts';
import { plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const NOON = vietnamMidnight('2021-06-01') + 12 * 3_600_000;
const TODAY = '2021-06-01';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const decide = (change: UnitChange, effectiveOn = TODAY, now = NOON) =>
    engine.commit((tx) => decideUnitChange({ ...writeContext(tx, now), actor: 'chair' }, change, { effectiveOn, reason: 'by decree' }));
  const due = (now: number) => engine.commit((tx) => applyDueChange(writeContext(tx, now)));
  return { engine, decide, due };
}

const unit = (engine: Engine, code: string) => findUnitByCode(engine.reader, code);
const faultsOf = (pointers: Record<string, string>) => ({
  code: 'invalid-fields',
  details: { errors: Object.entries(pointers).map(([pointer, code]) => ({ pointer, code })) },
});
const NEW = {
  kind: 'create',
  code: 'NEW-1',
  name: 'New Union',
  shortName: 'New',
  level: 'grassroots',
  unitKind: 'grassroots-union',
} as const;

test('a created unit stands at once where it was put, is found by its names, and has a first version', async () => {
  const { engine, decide } = await office();
  expect(await decide({ ...NEW, parentCode: 'MID-1' })).toMatchObject({ applied: true });
  expect(await unit(engine, 'NEW-1')).toMatchObject({
    parentId: 'id-MID-1',
    openedOn: TODAY,
    dissolvedOn: null,
    searchKey: 'new new union new-1',
  });
  expect(await listUnitChanges(readContext(engine, NOON), 'NEW-1')).toMatchObject([
    { kind: 'create', version: 1, target: { code: 'MID-1' }, actor: 'chair', reason: 'by decree', effectiveOn: TODAY },
  ]);
});

test('what is below a merged union goes to its successor, the union itself hangs under it, and history knows where all stood', async () => {
  const { engine, decide } = await office();
  await decide({ kind: 'merge', unitCode: 'MID-1', intoCode: 'MID-2' });
  expect(await unit(engine, 'MID-1')).toMatchObject({ parentId: 'id-MID-2', dissolvedOn: TODAY, successorId: 'id-MID-2' });
  expect(await unit(engine, 'LOW-1')).toMatchObject({ parentId: 'id-MID-2', dissolvedOn: null });
  expect(await listUnitChanges(readContext(engine, NOON), 'LOW-1')).toMatchObject([
    { kind: 'merge', unit: { code: 'MID-1' }, target: { code: 'MID-2' }, before: { parent: { code: 'MID-1' } } },
  ]);
  await decide({ kind: 'merge', unitCode: 'MID-2', intoCode: 'MID-1' }).catch((reason) =>
    expect(reason).toMatchObject(faultsOf({ '/intoCode': 'not-alive' })),
  );
});

test('a rename keeps the code and the old name; search follows', async () => {
  const { engine, decide } = await office();
  await decide({ kind: 'rename', unitCode: 'LOW-1', name: 'Công đoàn Bến Nghé', shortName: 'Bến Nghé' });
  expect(await unit(engine, 'LOW-1')).toMatchObject({ name: 'Công đoàn Bến Nghé', searchKey: 'ben nghe cong doan ben nghe low-1' });
  expect(engine.reader.all(sql`SELECT unit_id FROM unit_search WHERE unit_search MATCH 'nghe'`)).toEqual([{ unit_id: 'id-LOW-1' }]);
  expect(await listUnitChanges(readContext(engine, NOON), 'LOW-1')).toMatchObject([
    { name: 'Công đoàn Bến Nghé', before: { name: 'Unit LOW-1' } },
  ]);
});

test.each<[string, UnitChange, Record<string, string>]>([
  [
    'the root never moves',
    { kind: 'move', unitCode: 'ROOT', parentCode: 'TOP-1' },
    { '/unitCode': 'root-stays', '/parentCode': 'below-itself' },
  ],
  [
    'the root never ends',
    { kind: 'dissolve', unitCode: 'ROOT', successorCode: null },
    { '/unitCode': 'root-stays', '/successorCode': 'units-below' },
  ],
  ['no unit hangs under its own', { kind: 'move', unitCode: 'TOP-1', parentCode: 'MID-1' }, { '/parentCode': 'below-itself' }],
  ['a parent stands higher', { kind: 'move', unitCode: 'MID-1', parentCode: 'MID-2' }, { '/parentCode': 'level-does-not-fit' }],
  ['a move goes somewhere', { kind: 'move', unitCode: 'LOW-1', parentCode: 'MID-1' }, { '/parentCode': 'unchanged' }],
  ['a merge is with an equal', { kind: 'merge', unitCode: 'MID-1', intoCode: 'TOP-2' }, { '/intoCode': 'level-does-not-fit' }],
  ['a merge is with another', { kind: 'merge', unitCode: 'MID-1', intoCode: 'MID-1' }, { '/intoCode': 'below-itself' }],
  ['nobody is left behind', { kind: 'dissolve', unitCode: 'MID-1', successorCode: null }, { '/successorCode': 'units-below' }],
  ['a CĐCS leaves to a CĐCS', { kind: 'dissolve', unitCode: 'LOW-1', successorCode: 'MID-1' }, { '/successorCode': 'level-does-not-fit' }],
  [
    'a name changes something',
    { kind: 'rename', unitCode: 'LOW-1', name: 'Unit LOW-1', shortName: 'Unit LOW-1' },
    { '/name': 'unchanged' },
  ],
  ['a name is there', { kind: 'rename', unitCode: 'LOW-1', name: ' ', shortName: 'x' }, { '/name': 'required' }],
  ['a unit is known', { kind: 'move', unitCode: 'NO-1', parentCode: 'NO-2' }, { '/unitCode': 'not-right', '/parentCode': 'not-right' }],
  ['a code is free', { ...NEW, code: 'LOW-1', parentCode: 'MID-1' }, { '/code': 'code-taken' }],
  ['a code is sane', { ...NEW, code: 'low 1', parentCode: 'MID-1' }, { '/code': 'not-a-unit-code' }],
  ['a kind fits its level', { ...NEW, unitKind: 'confederation', parentCode: 'MID-1' }, { '/unitKind': 'level-does-not-fit' }],
  [
    'there is one root',
    { ...NEW, level: 'central', unitKind: 'confederation', parentCode: 'ROOT' },
    { '/level': 'not-a-choice', '/parentCode': 'level-does-not-fit' },
  ],
])('%s', async (_, change, faults) => {
  const { engine, decide } = await office();
  await expect(decide(change)).rejects.toMatchObject(faultsOf(faults));
  expect(engine.reader.get(sql`SELECT count(*) AS n FROM unit_changes`)).toEqual({ n: 0 });
});

test('nothing happens to a unit that ended, nor before what has happened to it', async () => {
  const { decide } = await office();
  await decide({ kind: 'rename', unitCode: 'LOW-2', name: 'Other', shortName: 'Other' });
  await expect(decide({ kind: 'move', unitCode: 'LOW-2', parentCode: 'MID-1' }, '2021-05-31')).rejects.toMatchObject(
    faultsOf({ '/effectiveOn': 'before-last-change' }),
  );
  await decide({ kind: 'dissolve', unitCode: 'LOW-1', successorCode: null });
  await expect(decide({ kind: 'rename', unitCode: 'LOW-1', name: 'a', shortName: 'a' })).rejects.toMatchObject(
    faultsOf({ '/unitCode': 'not-alive' }),
  );
  await expect(decide({ kind: 'merge', unitCode: 'LOW-2', intoCode: 'LOW-1' })).rejects.toMatchObject(
    faultsOf({ '/intoCode': 'not-alive' }),
  );
});

test('a change for a later day waits for it; plans build on each other and happen in the order of their days', async () => {
  const { engine, decide, due } = await office();
  await decide({ kind: 'move', unitCode: 'LOW-3', parentCode: 'TOP-2' }, '2021-07-02');
  const made = { ...NEW, code: 'MID-3', level: 'immediate-upper', unitKind: 'district-federation', parentCode: 'TOP-2' } as const;
  expect(await decide(made, '2021-07-01')).toMatchObject({ applied: false });
  await decide({ kind: 'move', unitCode: 'LOW-1', parentCode: 'MID-3' }, '2021-07-01');
  await expect(decide({ kind: 'move', unitCode: 'LOW-2', parentCode: 'MID-3' }, '2021-06-30')).rejects.toMatchObject(
    faultsOf({ '/parentCode': 'not-alive' }),
  );
  const midnight = vietnamMidnight('2021-07-01');
  expect(await due(midnight - 1)).toBe(false);
  expect(await unit(engine, 'LOW-1')).toMatchObject({ parentId: 'id-MID-1' });
  expect([await due(midnight), await due(midnight), await due(midnight)]).toEqual([true, true, false]);
  expect(await unit(engine, 'LOW-1')).toMatchObject({ parentId: (await unit(engine, 'MID-3'))?.id });
  expect(await unit(engine, 'MID-3')).toMatchObject({ dissolvedOn: null, openedOn: '2021-07-01' });
  expect(await due(midnight + 86_400_000)).toBe(true);
  expect(await unit(engine, 'LOW-3')).toMatchObject({ parentId: 'id-TOP-2' });
});

test('a plan that no longer fits on its day is taken back with a trace and holds up nothing', async () => {
  const { engine, decide, due } = await office();
  await decide({ kind: 'move', unitCode: 'LOW-1', parentCode: 'MID-2' }, '2021-07-01');
  await decide({ kind: 'move', unitCode: 'LOW-2', parentCode: 'TOP-1' }, '2021-07-01');
  await decide({ kind: 'dissolve', unitCode: 'LOW-1', successorCode: null });
  const midnight = vietnamMidnight('2021-07-01');
  expect([await due(midnight), await due(midnight), await due(midnight)]).toEqual([true, true, false]);
  expect(await unit(engine, 'LOW-2')).toMatchObject({ parentId: 'id-TOP-1' });
  expect(await listUnitChanges(readContext(engine), 'LOW-1')).toMatchObject([
    { kind: 'move', appliedAt: null, cancelledAt: midnight },
    { kind: 'dissolve', version: 1 },
  ]);
  expect(engine.reader.all(sql`SELECT actor, json_extract(detail, '$.why') AS why FROM events WHERE verb = 'unit-change-refused'`)).toEqual(
    [{ actor: 'chair', why: 'unitCode not-alive' }],
  );
});

test('a plan may be taken back before its day and frees its code; what has happened may not', async () => {
  const { engine, decide, due } = await office();
  const { changeId } = await decide({ ...NEW, parentCode: 'MID-1' }, '2021-07-01');
  await expect(decide({ ...NEW, parentCode: 'MID-2' })).rejects.toMatchObject(faultsOf({ '/code': 'code-taken' }));
  const cancel = (id: string) => engine.commit((tx) => cancelUnitChange(writeContext(tx, NOON), id));
  await cancel(changeId);
  await cancel(changeId);
  expect(await due(vietnamMidnight('2021-07-01'))).toBe(false);
  const again = await decide({ ...NEW, parentCode: 'MID-2' });
  expect(await unit(engine, 'NEW-1')).toMatchObject({ parentId: 'id-MID-2', dissolvedOn: null });
  await expect(cancel(again.changeId)).rejects.toMatchObject({ code: 'revision-conflict' });
});

test('the trace of a move shows in the log of the old units above and of the new ones', async () => {
  const { engine, decide } = await office();
  await decide({ kind: 'move', unitCode: 'LOW-1', parentCode: 'TOP-2' });
  const rows = engine.reader.all<{ unit_id: string }>(sql`SELECT unit_id FROM audit_entries WHERE verb = 'unit-moved' ORDER BY unit_id`);
  expect(rows.map((row) => row.unit_id)).toEqual(['id-LOW-1', 'id-MID-1', 'id-ROOT', 'id-TOP-1', 'id-TOP-2']);
});
