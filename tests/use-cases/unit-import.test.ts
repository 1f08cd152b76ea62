import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { countStanding } from '#lib/db/counters.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { listMemberCounts, listNamed } from '#lib/db/unit-details.ts';
import { findUnitByCode, insertUnits, listPathUp, requireUnitByCode } from '#lib/db/units.ts';
import { readUnitTable } from '#lib/documents/read-unit-table.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { codeNamed } from '#lib/domain/named-code.ts';
import { MOST_MOVES } from '#lib/domain/unit-import.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { FILE_FAULT, KIND_ALIASES, LEVEL_ALIASES, TEMPLATE } from '#lib/messages/desk/unit-import.ts';
import { exportUnits } from '#lib/use-cases/export-units.ts';
import { listUnitChanges } from '#lib/use-cases/list-unit-changes.ts';
import { type ImportPlan, planUnitImport } from '#lib/use-cases/plan-unit-import.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { writeUnitImport } from '#lib/use-cases/write-unit-import.ts';
import { aSubmission, aUnit, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';
import { aTableRow, tableBytes } from '#tests/support/unit-tables.ts';

const WORDS = { levelNamed: codeNamed(UNIT_LEVELS, LEVEL_ALIASES), kindNamed: codeNamed(UNIT_KINDS, KIND_ALIASES) };
const TOP = 'id-TOP-1';
const CONFIRMED = { unitId: TOP, fileName: 'Đơn vị.xlsx', effectiveOn: '2021-03-15', reason: 'by decision 12' };

let engine: Engine;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
});

const plan = async (bytes: Buffer): Promise<ImportPlan> => planUnitImport(readContext(engine), TOP, await readUnitTable(bytes), WORDS);
const write = (planned: ImportPlan) =>
  engine.commit((tx) => writeUnitImport({ ...writeContext(tx, DURING), actor: 'admin' }, CONFIRMED, planned));
const pathOf = async (code: string) =>
  (await listPathUp(engine.reader, await requireUnitByCode(engine.reader, code))).map((unit) => unit.code);

const ROWS = [
  aTableRow({
    code: 'N-LOW',
    parentCode: 'N-MID',
    figure: { members: 120, asOf: '2021-02-28', source: 'Báo cáo' },
    employers: ['Công ty A', 'Công ty B'],
  }),
  aTableRow({ code: 'N-MID', level: 'immediate-upper', kind: 'industrial-park-union', parentCode: 'TOP-1' }),
  aTableRow({ code: 'LOW-1', name: '=CĐCS Đổi tên', parentCode: 'N-MID' }),
  aTableRow({ code: 'LOW-2', name: 'Unit LOW-2', shortName: 'Unit LOW-2', parentCode: 'MID-2' }),
];

describe('a table of units', () => {
  test('tells once which columns it lacks for its new units, and which nothing is read from', async () => {
    const lacking = await plan(Buffer.from('Mã;Tên;Điện thoại\nN-1;CĐCS Mới;0274\nN-2;CĐCS Nữa;\nLOW-1;CĐCS Đổi tên;\n'));
    expect(lacking).toMatchObject({ unknown: ['Điện thoại'], missing: ['level', 'kind', 'parentCode'] });
    expect(lacking.counts).toMatchObject({ changed: 1, faulty: 2 });
    const enough = await plan(Buffer.from('Mã;Tên\nLOW-1;CĐCS Đổi tên\n'));
    expect(enough).toMatchObject({ unknown: [], missing: [], counts: { changed: 1, faulty: 0 } });
  });

  test('is written whole: units begin, are renamed and moved by dated changes, with figures and employers', async () => {
    const planned = await plan(await tableBytes(ROWS));
    expect(planned.counts).toEqual({ created: 2, changed: 1, unchanged: 1, faulty: 0 });
    expect(await write(planned)).toBe(true);
    expect(await pathOf('N-LOW')).toEqual(['N-LOW', 'N-MID', 'TOP-1', 'ROOT']);
    expect(await pathOf('LOW-1')).toEqual(['LOW-1', 'N-MID', 'TOP-1', 'ROOT']);
    expect((await requireUnitByCode(engine.reader, 'LOW-1')).name).toBe('=CĐCS Đổi tên');
    const changes = await listUnitChanges(readContext(engine), 'LOW-1');
    expect(changes.map(({ kind, version, effectiveOn, before }) => [kind, version, effectiveOn, before?.name])).toEqual([
      ['move', 4, '2021-03-15', '=CĐCS Đổi tên'],
      ['rename', 3, '2021-03-15', 'Unit LOW-1'],
    ]);
    const { id, openedOn } = await requireUnitByCode(engine.reader, 'N-LOW');
    expect(openedOn).toBe('2021-03-15');
    expect((await listNamed(engine.reader, 'employers', id)).map(({ name }) => name)).toEqual(['Công ty A', 'Công ty B']);
    const detail = { file: 'Đơn vị.xlsx', created: 2, changed: 1, figures: 1, employers: 2, effectiveOn: '2021-03-15' };
    expect((await listEvents(engine.reader, TOP)).at(-1)).toMatchObject({ actor: 'admin', verb: 'units-imported', detail });
    expect(changes.map(({ actor, reason }) => `${actor} ${reason}`)).toEqual(Array(2).fill('admin by decision 12'));
    expect(await listMemberCounts(engine.reader, id, 5)).toMatchObject([{ members: 120, asOf: '2021-02-28', recordedBy: 'admin' }]);
  });

  test('the same file again changes nothing, and so does the export', async () => {
    const bytes = await tableBytes(ROWS);
    await write(await plan(bytes));
    expect((await plan(bytes)).counts).toEqual({ created: 0, changed: 0, unchanged: 4, faulty: 0 });
    const exported = await tableBytes(exportUnits(readContext(engine), 'TOP-1'));
    expect((await plan(exported)).counts).toEqual({ created: 0, changed: 0, unchanged: 8, faulty: 0 });
  });

  test('what was handed in goes along with a unit that moves', async () => {
    const campaignId = await openCampaign(engine, { closesAt: DURING + DAY_MS });
    const command = { id: randomUUID(), submission: aSubmission(campaignId) };
    await engine.commit((tx) => receiveInitiative(writeContext(tx), command));
    await write(await plan(await tableBytes(ROWS)));
    const standing = async (code: string) => countStanding(engine.reader, (await requireUnitByCode(engine.reader, code)).id, campaignId);
    expect([await standing('N-MID'), await standing('MID-1'), await standing('TOP-1')]).toEqual([1, 0, 1]);
  });

  test('is refused, with nothing written, when the units changed after it was judged', async () => {
    const [first, second] = [await plan(await tableBytes(ROWS)), await plan(await tableBytes([aTableRow({ code: 'N-LATE' })]))];
    await write(second);
    expect(await write(first)).toBe(false);
    expect(await findUnitByCode(engine.reader, 'N-MID')).toBeUndefined();
  });

  test('moves at most so many units, as the template says; everything else has no such bound', async () => {
    const many = Array.from({ length: MOST_MOVES + 1 }, (_, i) => `M-${i}`);
    await engine.commit((tx) =>
      insertUnits(
        tx,
        many.map((code) => aUnit({ code, parentId: 'id-MID-1', level: 'grassroots' })),
      ),
    );
    const rows = many.map((code) => aTableRow({ code, parentCode: 'MID-2' }));
    await expect(plan(await tableBytes(rows))).rejects.toMatchObject({
      details: { errors: [{ pointer: '/file', code: 'too-many-moves' }] },
    });
    const [stays = aTableRow({ code: 'M-0' }), ...moved] = rows;
    const others = [{ ...stays, parentCode: 'MID-1' }, aTableRow({ code: 'N-1' })];
    expect((await plan(await tableBytes([...moved, ...others]))).counts).toMatchObject({ created: 1, faulty: 0 });
    for (const words of [FILE_FAULT['too-many-moves'], TEMPLATE.notes.join()]) expect(words).toContain(String(MOST_MOVES));
  });

  test('leaves faulty rows out and writes the others', async () => {
    const planned = await plan(
      await tableBytes([...ROWS, aTableRow({ code: 'TOP-2', name: 'taken' }), aTableRow({ code: 'N-BAD', parentCode: 'TOP-2' })]),
    );
    expect(planned.counts).toEqual({ created: 2, changed: 1, unchanged: 1, faulty: 2 });
    expect(await write(planned)).toBe(true);
    expect(await findUnitByCode(engine.reader, 'N-BAD')).toBeUndefined();
    expect((await requireUnitByCode(engine.reader, 'TOP-2')).name).toBe('Unit TOP-2');
  });
});
