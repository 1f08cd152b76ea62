import { beforeEach, describe, expect, test } from 'vitest';
import { askedUnitChangeSchema } from '#lib/contracts/unit-change-request.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { listPathUp, requireUnitByCode } from '#lib/db/units.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { decideAskedUnitChange, judgeAskedUnitChange, takeBackUnitChange } from '#lib/use-cases/decide-asked-unit-change.ts';
import { listUnitChanges } from '#lib/use-cases/list-unit-changes.ts';
import { openUnit } from '#lib/use-cases/open-unit.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { DURING, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
});

async function admin(unit: string): Promise<SignedInRead> {
  const { id } = await anAccount(engine, [{ role: 'admin', unit }]);
  const grants = await listGrants(engine.reader, id);
  return { ...readContext(engine), account: { id, name: 'Test', username: 'test', grants, twoFactorEnabled: false, sessionId: 'session' } };
}

const asked = (code: string, typed: Record<string, string>) => askedUnitChangeSchema.parse({ code, day: '15/3/2021', ...typed });
/** Confirmed as it is told now, or as `seen` says. */
async function decide(who: SignedInRead, code: string, typed: Record<string, string>, seen?: string) {
  const judged = await judgeAskedUnitChange(who, asked(code, typed));
  const told = 'errors' in judged ? '0' : judged.seen;
  return engine.commit((tx) =>
    decideAskedUnitChange(
      { ...writeContext(tx), actor: who.account.id, account: who.account },
      { reason: 'by decision 12', seen: seen ?? told },
      asked(code, typed),
    ),
  );
}
const faultsOf = async (who: SignedInRead, code: string, typed: Record<string, string>) => {
  const judged = await judgeAskedUnitChange(who, asked(code, typed));
  return 'errors' in judged ? judged.errors.map(({ pointer, code: why }) => `${pointer.slice(1)} ${why}`) : [];
};
const pathOf = async (code: string) =>
  (await listPathUp(engine.reader, await requireUnitByCode(engine.reader, code))).map((unit) => unit.code);

const NEWCOMER = { act: 'create', newCode: 'N-9', unitName: 'X', level: 'grassroots', unitKind: 'grassroots-union' };

describe('a change of the tree at a desk', () => {
  test.each([
    ['rename', 'MID-1', { act: 'rename' }, ['unitName required']],
    ['rename to the same', 'MID-1', { act: 'rename', unitName: 'Unit MID-1' }, ['unitName unchanged']],
    ['move to nowhere', 'LOW-1', { act: 'move', targetCode: 'NONE' }, ['targetCode not-right']],
    ['move under an equal', 'LOW-1', { act: 'move', targetCode: 'low-2' }, ['targetCode level-does-not-fit']],
    ['merge with a union of another level', 'LOW-1', { act: 'merge', targetCode: 'MID-2' }, ['targetCode level-does-not-fit']],
    ['end without a successor while units stand below', 'MID-1', { act: 'dissolve' }, ['targetCode units-below']],
    ['a code that is taken', 'MID-1', { ...NEWCOMER, newCode: 'LOW-2' }, ['newCode code-taken']],
    ['under a CĐCS', 'LOW-1', NEWCOMER, ['level level-does-not-fit']],
    ['a day that is none', 'LOW-1', { act: 'dissolve', day: '31/2/2021' }, ['day not-a-date']],
  ])('%s is refused on its field', async (_, code, typed, told) => {
    expect(await faultsOf(await admin('TOP-1'), code, typed)).toEqual(told);
  });

  test('needs the right at both ends', async () => {
    const who = await admin('MID-1');
    expect(await faultsOf(who, 'LOW-1', { act: 'move', targetCode: 'MID-2' })).toEqual(['targetCode not-right']);
    await expect(decide(who, 'LOW-1', { act: 'move', targetCode: 'MID-2' })).rejects.toMatchObject({ code: 'invalid-fields' });
    expect(await pathOf('LOW-1')).toEqual(['LOW-1', 'MID-1', 'TOP-1', 'ROOT']);
    expect(await faultsOf(await admin('TOP-1'), 'LOW-1', { act: 'move', targetCode: 'MID-2' })).toEqual([]);
  });

  test.each([
    ['move', { targetCode: 'MID-2' }],
    ['merge', { targetCode: 'LOW-2' }],
    ['dissolve', {}],
  ])('to %s a unit is decided above it: its own admin may only rename it', async (act, more) => {
    const own = await admin('LOW-1');
    expect((await openUnit(own, 'LOW-1')).acts).toEqual(['rename']);
    await expect(decide(own, 'LOW-1', { act, ...more })).rejects.toMatchObject({ code: 'forbidden-role' });
    await expect(decide(await admin('TOP-1'), 'LOW-1', { act, ...more, day: '1/1/2030' })).resolves.toMatchObject({ applied: false });
    const [planned] = await listUnitChanges(readContext(engine), 'LOW-1');
    const takenBack = engine.commit((tx) =>
      takeBackUnitChange({ ...writeContext(tx), actor: own.account.id, account: own.account }, { code: 'LOW-1', id: planned?.id ?? '' }),
    );
    await expect(takenBack).rejects.toMatchObject({ code: 'forbidden-role' });
    expect(await decide(own, 'LOW-1', { act: 'rename', unitName: 'Y' })).toMatchObject({ applied: true });
  });

  test('the root is told where it is typed that it stays', async () => {
    const root = await admin('ROOT');
    expect(await faultsOf(root, 'ROOT', { act: 'dissolve' })).toEqual(['targetCode root-stays']);
    expect(await faultsOf(root, 'ROOT', { act: 'move', targetCode: 'TOP-1' })).toEqual(['targetCode root-stays']);
  });

  test('is carried out as it was told, and not when the tree changed in between', async () => {
    const who = await admin('TOP-1');
    const judged = await judgeAskedUnitChange(who, asked('LOW-1', { act: 'move', targetCode: 'MID-2' }));
    expect(judged).toMatchObject({ seen: '0', told: { below: 0, isLater: false, parent: { code: 'MID-1' }, target: { code: 'MID-2' } } });
    expect(await decide(who, 'LOW-1', { act: 'move', targetCode: 'MID-2' })).toEqual({ code: 'LOW-1', applied: true });
    expect(await pathOf('LOW-1')).toEqual(['LOW-1', 'MID-2', 'TOP-1', 'ROOT']);
    await expect(decide(who, 'LOW-2', { act: 'rename', unitName: 'Y' }, '0')).rejects.toMatchObject({ code: 'revision-conflict' });
    const create = { act: 'create', newCode: 'n-1', unitName: 'CĐCS Mới', level: 'grassroots', unitKind: 'grassroots-union' };
    expect(await decide(who, 'MID-1', create)).toEqual({ code: 'N-1', applied: true });
    expect(await pathOf('N-1')).toEqual(['N-1', 'MID-1', 'TOP-1', 'ROOT']);
  });

  test('of a day to come waits, and can be taken back at its own unit only', async () => {
    const who = await admin('TOP-1');
    expect(await decide(who, 'LOW-1', { act: 'rename', unitName: 'Tên mới', day: '1/1/2030' })).toEqual({ code: 'LOW-1', applied: false });
    const [planned] = await listUnitChanges(readContext(engine), 'LOW-1');
    const id = planned?.id ?? '';
    const takeBack = (code: string) =>
      engine.commit((tx) => takeBackUnitChange({ ...writeContext(tx), actor: who.account.id, account: who.account }, { code, id }));
    await expect(takeBack('LOW-2')).rejects.toMatchObject({ code: 'not-found' });
    await takeBack('LOW-1');
    expect((await listUnitChanges(readContext(engine, DURING + 1), 'LOW-1'))[0]?.cancelledAt).not.toBeNull();
    expect((await openUnit(who, 'LOW-1')).unit.name).toBe('Unit LOW-1');
  });

  test('that founds a unit on a day to come is taken back from its page; the page says when it begins, or that it never did', async () => {
    const who = await admin('TOP-1');
    await decide(who, 'MID-1', { ...NEWCOMER, day: '1/1/2030' });
    const opened = async () => openUnit(who, 'N-9');
    expect(await opened()).toMatchObject({
      life: { kind: 'to-come', on: '2030-01-01' },
      acts: [],
      takesBack: expect.arrayContaining(['create']),
    });
    expect((await openUnit(who, 'MID-1')).takesBack).toContain('create');
    const [planned] = await listUnitChanges(readContext(engine), 'MID-1');
    await engine.commit((tx) =>
      takeBackUnitChange({ ...writeContext(tx), actor: who.account.id, account: who.account }, { code: 'N-9', id: planned?.id ?? '' }),
    );
    expect((await opened()).life).toEqual({ kind: 'never' });
    await decide(who, 'LOW-1', { act: 'dissolve' });
    expect((await openUnit(who, 'LOW-1')).life).toEqual({ kind: 'ended', on: '2021-03-15' });
  });

  test('is offered to who may decide it: a viewer none, for a CĐCS nothing below it, for the root a name alone', async () => {
    expect((await openUnit(await admin('ROOT'), 'ROOT')).acts).toEqual(['create', 'rename']);
    expect((await openUnit(await admin('TOP-1'), 'LOW-1')).acts).toEqual(['rename', 'move', 'merge', 'dissolve']);
    const { id } = await anAccount(engine, [{ role: 'viewer', unit: 'TOP-1' }]);
    const account = { id, name: '', username: '', grants: await listGrants(engine.reader, id), twoFactorEnabled: false, sessionId: '' };
    expect((await openUnit({ ...readContext(engine), account }, 'LOW-1')).acts).toEqual([]);
  });
});
