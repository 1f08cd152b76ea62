import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { contactSchema, memberCountSchema, unitSettingsSchema, workplacesSchema } from '#lib/contracts/unit-details.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { listGrants } from '#lib/db/grants.ts';
import { insertUnits } from '#lib/db/units.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { LEVEL_PAGE, openLevel, openOwnUnits, searchOwnUnits } from '#lib/use-cases/browse-units.ts';
import type { SignedInRead, SignedInWrite } from '#lib/use-cases/context.ts';
import { changeUnitSettings, changeWorkplaces, recordMembers, removeContact, writeContact } from '#lib/use-cases/edit-unit.ts';
import { listMemberFigures, listUnitContacts, openUnit } from '#lib/use-cases/open-unit.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { aUnit, DURING, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
});

async function somebody(roles: readonly { role: Role; unit: string }[], now = DURING): Promise<SignedInRead> {
  const { id } = await anAccount(engine, roles);
  const grants = await listGrants(engine.reader, id);
  const account = { id, name: 'Test Person', username: 'test', grants, twoFactorEnabled: false, sessionId: 'session' };
  return { ...readContext(engine, now), account };
}

const write = <R>(who: SignedInRead, run: (ctx: SignedInWrite) => Promise<R>, now = DURING) =>
  engine.commit((tx) => run({ ...writeContext(tx, now), actor: who.account.id, account: who.account }));
const detailsOf = async (subjectId: string) => (await listEvents(engine.reader, subjectId)).map(({ verb, detail }) => ({ verb, detail }));

describe('the tree of an account', () => {
  test('begins at its unit, or at a choice of its units; what is above or beside leads nowhere', async () => {
    const top = await somebody([{ role: 'viewer', unit: 'TOP-1' }]);
    const level = await openOwnUnits(top);
    expect(level.path.map(({ code }) => code)).toEqual(['TOP-1']);
    expect(level.rows.map(({ code, below }) => [code, below])).toEqual([
      ['MID-1', 1],
      ['MID-2', 1],
      ['LOW-3', 0],
    ]);
    expect((await openLevel(top, 'MID-1', 1)).path.map(({ code }) => code)).toEqual(['TOP-1', 'MID-1']);
    await expect(openLevel(top, 'ROOT', 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openUnit(top, 'TOP-2')).rejects.toMatchObject({ code: 'not-found' });
    const two = await somebody([
      { role: 'officer', unit: 'LOW-1' },
      { role: 'officer', unit: 'MID-2' },
    ]);
    expect((await openOwnUnits(two)).rows.map(({ code }) => code).sort()).toEqual(['LOW-1', 'MID-2']);
  });

  test('offers a new unit below the opened one to who may restructure there, never below a CĐCS', async () => {
    const may = async (role: Role, code: string) => (await openLevel(await somebody([{ role, unit: 'TOP-1' }]), code, 1)).mayAdd;
    expect(await may('admin', 'MID-1')).toBe(true);
    expect(await may('admin', 'LOW-1')).toBe(false);
    expect(await may('viewer', 'MID-1')).toBe(false);
  });

  test('offers an account at a unit to who may create one there', async () => {
    const may = async (role: Role, unit: string) => (await openUnit(await somebody([{ role, unit }]), 'LOW-1')).may.newAccount;
    expect(await may('upper-officer', 'MID-1')).toBe(true);
    expect(await may('officer', 'LOW-1')).toBe(false);
  });

  test('is searched with or without marks, within its own subtrees only', async () => {
    const named = { level: 'grassroots', shortName: 'Dệt may Đồng Nai', name: 'CĐCS Dệt may Đồng Nai' } as const;
    await engine.commit((tx) =>
      insertUnits(tx, [
        aUnit({ code: 'DM-1', parentId: 'id-MID-1', ...named }),
        aUnit({ code: 'DM-2', parentId: 'id-TOP-2', ...named }),
        aUnit({ code: 'DM-3', parentId: 'id-MID-2', ...named, dissolvedOn: '2020-01-01' }),
      ]),
    );
    const codes = async (who: SignedInRead, typed: string, within: string | null = null) =>
      (await searchOwnUnits(who, within, typed)).map(({ code }) => code);
    const [top, root] = [await somebody([{ role: 'viewer', unit: 'TOP-1' }]), await somebody([{ role: 'viewer', unit: 'ROOT' }])];
    expect(await codes(top, 'det dong')).toEqual(['DM-1']);
    expect(await codes(top, 'ĐỒNG dệt')).toEqual(['DM-1']);
    expect((await codes(root, 'det dong')).sort()).toEqual(['DM-1', 'DM-2']);
    expect(await codes(root, 'det dong', 'TOP-2')).toEqual(['DM-2']);
    expect(await codes(top, 'dm-1')).toEqual(['DM-1']);
    expect(await codes(top, '%_\'"')).toEqual([]);
  });

  test('comes page by page where a level has thousands', async () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      aUnit({ code: `M-${String(i).padStart(3, '0')}`, parentId: 'id-MID-1', level: 'grassroots' }),
    );
    await engine.commit((tx) => insertUnits(tx, many));
    const who = await somebody([{ role: 'viewer', unit: 'MID-1' }]);
    const pages = [await openLevel(who, 'MID-1', 1), await openLevel(who, 'MID-1', 2), await openLevel(who, 'MID-1', 3)];
    expect(pages.map(({ rows }) => rows.length)).toEqual([LEVEL_PAGE, LEVEL_PAGE, 51]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ code }) => code))).size).toBe(251);
    expect(pages[0]?.total).toBe(251);
  });
});

describe('what is written about a unit', () => {
  test('figures of members are kept for ever; of one day the last one holds, the same one again is not recorded', async () => {
    const who = await somebody([{ role: 'officer', unit: 'LOW-1' }]);
    const record = (fields: Record<string, string>, now = DURING) =>
      write(who, (ctx) => recordMembers(ctx, 'LOW-1', memberCountSchema.parse({ source: 'Báo cáo', ...fields })), now);
    await record({ members: '1.250', asOf: '28/2/2021' });
    await record({ members: '1 251', asOf: '28/2/2021' });
    await record({ members: '1251', asOf: '2021-02-28' }, DURING + 5);
    await record({ members: '900', asOf: '31/12/2020' }, DURING + 9);
    expect((await listMemberFigures(who, 'LOW-1')).map(({ asOf, members }) => [asOf, members])).toEqual([
      ['2021-02-28', 1251],
      ['2021-02-28', 1250],
      ['2020-12-31', 900],
    ]);
    expect((await openUnit(who, 'LOW-1')).members?.members).toBe(1251);
    const [, second] = await detailsOf('id-LOW-1');
    expect(second).toEqual({
      verb: 'member-count-recorded',
      detail: { asOf: '2021-02-28', source: 'Báo cáo', 'members.before': 1250, 'members.after': 1251 },
    });
    await expect(record({ members: '1', asOf: '1/1/2030' })).rejects.toMatchObject({ details: { errors: [{ code: 'in-the-future' }] } });
  });

  test('the trace of contacts and signatories says that they changed, never who they are', async () => {
    const who = await somebody([{ role: 'officer', unit: 'LOW-1' }]);
    const id = randomUUID();
    const contact = {
      role: 'standing-board',
      name: 'Nguyễn Văn Nam',
      position: 'Phó Chủ tịch',
      phone: '0274 3822 222',
      email: 'nam@example.vn',
    };
    const put = (more: object) =>
      write(who, (ctx) => writeContact(ctx, { code: 'LOW-1', id }, contactSchema.parse({ ...contact, ...more })));
    await put({});
    await put({});
    await put({ phone: '0912 345 678' });
    const settings = {
      signatoryName: 'Trần Thị Ký',
      place: 'Dĩ An',
      documentNumberStyle: '{n}/LĐLĐ',
      recipients: 'CĐCS trực thuộc\n\nLưu VP',
    };
    await write(who, (ctx) => changeUnitSettings(ctx, 'LOW-1', unitSettingsSchema.parse(settings)));
    await write(who, (ctx) => removeContact(ctx, { code: 'LOW-1', id }));
    const told = JSON.stringify([...(await detailsOf(id)), ...(await detailsOf('id-LOW-1'))]);
    for (const personal of ['Nam', '3822', '345', 'example', 'Ký']) expect(told).not.toContain(personal);
    expect((await detailsOf(id)).map(({ detail }) => detail.changed)).toEqual(['new', 'phone', undefined]);
    expect(await detailsOf('id-LOW-1')).toMatchObject([
      { detail: { signatoryChanged: true, 'recipients.before': null, 'recipients.after': 'CĐCS trực thuộc\nLưu VP' } },
    ]);
    expect((await listUnitContacts(who, 'LOW-1')).contacts).toEqual([]);
    await expect(put({})).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the contacts above a unit are there for its own officers: the nearest first, of each the standing board first', async () => {
    const who = await somebody([{ role: 'officer', unit: 'LOW-1' }]);
    const above = await somebody([{ role: 'officer', unit: 'ROOT' }]);
    const put = (code: string, role: string, name: string) =>
      write(above, (ctx) => writeContact(ctx, { code, id: randomUUID() }, contactSchema.parse({ role, name })));
    await put('ROOT', 'guidance', 'Root');
    await put('MID-1', 'guidance', 'Guide');
    await put('MID-1', 'standing-board', 'Standing');
    await put('MID-2', 'guidance', 'Beside');
    const told = await listUnitContacts(who, 'LOW-1');
    expect(told.contacts).toEqual([]);
    expect(told.above.map(({ code, contacts }) => [code, contacts.map(({ name }) => name)])).toEqual([
      ['MID-1', ['Standing', 'Guide']],
      ['ROOT', ['Root']],
    ]);
    await expect(listUnitContacts(who, 'MID-1')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a contact of another unit is not there', async () => {
    const who = await somebody([{ role: 'officer', unit: 'LOW-1' }]);
    const id = randomUUID();
    const contact = contactSchema.parse({ role: 'guidance', name: 'Hoa' });
    await write(who, (ctx) => writeContact(ctx, { code: 'LOW-2', id }, contact));
    await expect(write(who, (ctx) => writeContact(ctx, { code: 'LOW-1', id }, contact))).rejects.toMatchObject({ code: 'not-found' });
    await expect(write(who, (ctx) => removeContact(ctx, { code: 'LOW-1', id }))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('employers and sections are lists: what is missing goes, what is new comes, the same again leaves no trace', async () => {
    const who = await somebody([{ role: 'officer', unit: 'LOW-1' }]);
    const put = (fields: object) => write(who, (ctx) => changeWorkplaces(ctx, 'LOW-1', workplacesSchema.parse(fields)));
    await put({ employers: 'Công ty A\nCông ty B\n', sections: 'Tổ 1' });
    await put({ employers: 'Công ty B\r\nCông ty A', sections: 'Tổ 1' });
    await put({ employers: 'Công ty B', sections: 'Tổ 1\nTổ 2' });
    const { employers, sections } = await openUnit(who, 'LOW-1');
    expect({ employers, sections }).toEqual({ employers: ['Công ty B'], sections: ['Tổ 1', 'Tổ 2'] });
    expect(await detailsOf('id-LOW-1')).toHaveLength(2);
  });

  test('a number style without a place for the number, and a phone that is none, are refused', () => {
    expect(unitSettingsSchema.safeParse({ documentNumberStyle: 'LĐLĐ' }).error?.issues[0]?.message).toBe('invalid');
    expect(contactSchema.safeParse({ role: 'guidance', name: 'Hoa', phone: '12345' }).error?.issues[0]?.message).toBe('not-a-phone');
    expect(contactSchema.parse({ role: 'guidance', name: 'Hoa', phone: '0274 3822 222' }).phone).toBe('+842743822222');
  });
});
