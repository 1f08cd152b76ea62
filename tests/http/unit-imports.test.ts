import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { insertMemberCount } from '#lib/db/unit-details.ts';
import { findUnitImport, insertUnitImport, updateUnitImport } from '#lib/db/unit-imports.ts';
import { findUnitByCode, requireUnitByCode } from '#lib/db/units.ts';
import { readTable } from '#lib/documents/read-table.ts';
import { readUnitTable } from '#lib/documents/read-unit-table.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { readVerdicts } from '#lib/http/unit-import-answers.ts';
import { keepUpload, uploadFile } from '#lib/http/unit-import-files.ts';
import { importState, scheduleImports } from '#lib/http/unit-imports.ts';
import { workUnitImport } from '#lib/http/work-unit-import.ts';
import { fileRequest, formRequest, signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';
import { aTableRow, tableBytes } from '#tests/support/unit-tables.ts';

/** Processes of their own begin and end in each of a test's waits, of which it has three at most. */
const WAIT_MS = 30_000;

let cookie: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  cookie = (await signedIn(engine(), 'admin', 'MID-1')).cookie;
});

const MIXED = [
  aTableRow({ code: 'N-1', employers: ['Công ty A'] }),
  aTableRow({ code: 'LOW-1', name: 'CĐCS Đổi tên' }),
  aTableRow({ code: 'LOW-2' }),
];

async function upload(file: Buffer | null, id = randomUUID()): Promise<{ id: string; status: number }> {
  const sent = fileRequest('/x', { cookie, fields: { id }, file, name: 'Đơn vị.xlsx' });
  const answer = await doorAt('/api/units/[code]/imports').POST(sent, route({ code: 'MID-1' }));
  return { id, status: answer.status };
}

/** The same without the page: nobody has looked at the file yet. */
async function uploaded(file: Buffer): Promise<string> {
  const id = randomUUID();
  keepUpload(id, file);
  await engine().commit((tx) => insertUnitImport(tx, { id, unitId: 'id-MID-1', askedBy: 'test', askedAt: Date.now(), fileName: 'a.xlsx' }));
  return id;
}

const stateOf = async (id: string) => {
  const row = await findUnitImport(engine().reader, id);
  return row ? importState(row) : 'none';
};
const reaches = (id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), { timeout: WAIT_MS, interval: 50 });

async function confirm(id: string, fields: Record<string, string> = {}) {
  const seen = (await findUnitImport(engine().reader, id))?.verdictHash ?? '';
  const sent = formRequest('/x', { cookie, fields: { effectiveOn: '1/3/2021', reason: 'by decision 12', seen, ...fields } });
  const answer = await doorAt('/api/unit-imports/[id]/confirm').POST(sent, route({ id }));
  return { status: answer.status, body: await answer.json() };
}

describe('a table of units', { timeout: 4 * WAIT_MS }, () => {
  test('is judged row by row first, written only when that is confirmed, and once', async () => {
    const { id } = await upload(await tableBytes(MIXED));
    await reaches(id, 'checked');
    expect(await findUnitByCode(engine().reader, 'N-1')).toBeUndefined();
    expect((await findUnitImport(engine().reader, id))?.counts).toEqual({ created: 1, changed: 1, unchanged: 0, faulty: 1 });
    expect((await readVerdicts(id, 'faulty', 0, 10))?.shown).toMatchObject([{ number: 4, code: 'LOW-2', faults: [{ code: 'outside' }] }]);
    const verdicts = await doorAt('/api/unit-imports/[id]/verdicts').GET(request('/x', { cookie }), route({ id }));
    const told = await readTable(Buffer.from(await verdicts.arrayBuffer()), 10);
    expect(told.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Dòng', 'Mã'],
      ['2', 'N-1'],
      ['3', 'LOW-1'],
      ['4', 'LOW-2'],
    ]);
    expect((await confirm(id, { effectiveOn: '1/1/2999' })).body.errors).toEqual([{ pointer: '/effectiveOn', code: 'day-to-come' }]);
    expect((await confirm(id, { seen: 'other' })).body.code).toBe('revision-conflict');
    expect((await confirm(id, { reason: ' ' })).status).toBe(422);
    expect((await confirm(id)).status).toBe(200);
    expect((await confirm(id)).status).toBe(200);
    await reaches(id, 'applied');
    expect((await requireUnitByCode(engine().reader, 'LOW-1')).name).toBe('CĐCS Đổi tên');
    expect((await requireUnitByCode(engine().reader, 'N-1')).openedOn).toBe('2021-03-01');
  });

  test('that is none says why, also after a restart; all of it goes after a day; a form without a file is refused', async () => {
    const id = await uploaded(Buffer.from('PK\u0003\u0004 not a workbook', 'latin1'));
    scheduleImports();
    await reaches(id, 'refused');
    expect((await findUnitImport(engine().reader, id))?.fault).toBe('file-unreadable');
    const past = Date.now() - 2 * DAY_MS;
    utimesSync(uploadFile(id), past / 1_000, past / 1_000);
    await engine().commit((tx) => updateUnitImport(tx, id, { askedAt: past }));
    scheduleImports();
    await reaches(id, 'none');
    await vi.waitFor(() => expect(existsSync(uploadFile(id))).toBe(false), { timeout: WAIT_MS });
    expect((await upload(null)).status).toBe(422);
  });

  test('for which no process can begin is told as failed, and the log names it', async () => {
    const { execPath } = process;
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    process.execPath = `${execPath}-missing`;
    try {
      const id = await uploaded(await tableBytes(MIXED));
      scheduleImports();
      await reaches(id, 'failed');
      await vi.waitFor(() => expect(said.mock.calls.join()).toContain(`"event":"import-failed","id":"${id}"`));
    } finally {
      process.execPath = execPath;
      said.mockRestore();
    }
  });

  test('is not written when the units changed after it was told: the new verdicts are to be confirmed', async () => {
    const row = aTableRow({ code: 'LOW-1', name: 'Unit LOW-1', figure: { members: 70, asOf: '2021-02-01', source: 'Báo cáo' } });
    const id = await uploaded(await tableBytes([row]));
    await workUnitImport(id, () => undefined);
    const told = (await findUnitImport(engine().reader, id))?.verdictHash;
    const figure = { unitId: 'id-LOW-1', asOf: '2021-02-01', recordedAt: 5, members: 60, source: 'Báo cáo', recordedBy: 'test' };
    await engine().commit((tx) => insertMemberCount(tx, figure));
    const confirmed = { confirmedBy: 'test', confirmedAt: 1, effectiveOn: '2021-03-01', reason: 'by decision 12', requestId: 'test' };
    await engine().commit((tx) => updateUnitImport(tx, id, confirmed));
    await workUnitImport(id, () => undefined);
    expect(await findUnitImport(engine().reader, id)).toMatchObject({ confirmedAt: null, appliedAt: null, staleAt: expect.any(Number) });
    const anew = await readVerdicts(id, null, 0, 10);
    expect(anew?.shown).toMatchObject([{ changes: [{ column: 'shortName' }, { column: 'members', before: '60', after: '70' }] }]);
    expect((await findUnitImport(engine().reader, id))?.verdictHash).not.toBe(told);
    await engine().commit((tx) => updateUnitImport(tx, id, confirmed));
    await workUnitImport(id, () => undefined);
    expect(await stateOf(id)).toBe('applied');
  });
});

test('the export is the table that an import takes, under a Vietnamese name; the template is the same table, empty', async () => {
  const host = { host: 'sk.test' };
  const answer = await doorAt('/api/units/[code]/export').GET(request('/x', { cookie, headers: host }), route({ code: 'MID-1' }));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="don-vi-unit-mid-1.xlsx"; filename\*=UTF-8''/);
  const { rows } = await readUnitTable(Buffer.from(await answer.arrayBuffer()));
  expect(rows.map(({ code, parentCode, level }) => [code, parentCode, level])).toEqual([
    ['MID-1', 'TOP-1', 'Công đoàn cấp trên trực tiếp cơ sở'],
    ['LOW-1', 'MID-1', 'Công đoàn cơ sở'],
  ]);
  const template = await doorAt('/api/unit-imports/template').GET(request('/x', { cookie, headers: host }), route({}));
  await expect(readUnitTable(Buffer.from(await template.arrayBuffer()))).rejects.toMatchObject({
    details: { errors: [{ code: 'no-rows' }] },
  });
});
