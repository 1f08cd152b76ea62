import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { findAccount } from '#lib/db/accounts.ts';
import { type Engine, engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { requireUnit } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { changes, leaveTrace } from '#lib/use-cases/leave-trace.ts';
import { listAccountsBelow } from '#lib/use-cases/list-accounts.ts';
import { type AuditFilter, listAuditBelow } from '#lib/use-cases/list-audit.ts';
import { giveRole } from '#lib/use-cases/manage-account.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { DURING, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let own: Engine;

beforeEach(async () => {
  await processDatabase();
  own = engine();
  await plantTree(own);
});

async function as(role: Role, unit: string): Promise<SignedInRead> {
  const { id, username } = await anAccount(own, [{ role, unit }]);
  const account = { id, username, name: 'Who Asks', twoFactorEnabled: true, sessionId: '', grants: await listGrants(own.reader, id) };
  return { ...readContext(own), account };
}

const EVERYTHING = { who: null, what: null, from: null, to: null, after: null };
const verbsOf = async (ctx: SignedInRead, filter: Partial<AuditFilter> & { unitCode: string }) =>
  (await listAuditBelow(ctx, { ...EVERYTHING, ...filter })).rows.map(({ verb }) => verb);

const leave = (unit: string, verb: string, { at = DURING, actor = 'somebody' } = {}) =>
  own.commit((tx) => leaveTrace({ ...writeContext(tx, at), actor }, `id-${unit}`, { verb, subjectId: randomUUID() }));

describe('the audit log', () => {
  test('of a unit holds what was done there and below, the newest first, and nothing of a neighbour', async () => {
    await leave('LOW-1', 'first');
    await leave('MID-1', 'second', { at: DURING + 1 });
    await leave('MID-2', 'elsewhere', { at: DURING + 2 });
    const ctx = await as('upper-officer', 'MID-1');
    expect(await verbsOf(ctx, { unitCode: 'MID-1' })).toEqual(['second', 'first']);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1' })).toEqual(['first']);
    await expect(verbsOf(ctx, { unitCode: 'MID-2' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(verbsOf(ctx, { unitCode: 'TOP-1' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(verbsOf(await as('officer', 'MID-1'), { unitCode: 'MID-1' })).rejects.toMatchObject({ code: 'forbidden-role' });
  });

  test('names the unit or the person that something was done to', async () => {
    const { id } = await anAccount(own, [], { username: 'hoa.nguyen' });
    const { name } = await requireUnit(own.reader, 'id-LOW-1');
    for (const subjectId of ['id-LOW-1', id, randomUUID()])
      await own.commit((tx) => leaveTrace({ ...writeContext(tx, DURING), actor: 'somebody' }, 'id-LOW-1', { verb: 'done', subjectId }));
    const { rows } = await listAuditBelow(await as('admin', 'MID-1'), { ...EVERYTHING, unitCode: 'LOW-1' });
    const person = (await findAccount(own.reader, id))?.name;
    expect(new Set(rows.map(({ subjectName }) => subjectName))).toEqual(new Set([name, person, null]));
  });

  test('is filtered by who, what and when, both days inclusive', async () => {
    const { id } = await anAccount(own, [], { username: 'hoa.nguyen' });
    await leave('LOW-1', 'early', { at: DURING - DAY_MS });
    await leave('LOW-1', 'by-hoa', { actor: id });
    await leave('LOW-1', 'late', { at: DURING + DAY_MS });
    const ctx = await as('admin', 'MID-1');
    const today = vietnamDate(DURING);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1', who: ' Hoa.Nguyen ' })).toEqual(['by-hoa']);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1', who: 'nobody' })).toEqual([]);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1', what: 'late' })).toEqual(['late']);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1', from: today, to: today })).toEqual(['by-hoa']);
    expect(await verbsOf(ctx, { unitCode: 'LOW-1', from: today })).toEqual(['late', 'by-hoa']);
  });

  test('is turned over page by page without losing or repeating an act of the same millisecond', async () => {
    for (let i = 0; i < 120; i += 1) await leave('LOW-1', `act-${i}`);
    const ctx = await as('admin', 'MID-1');
    const seen: string[] = [];
    for (let after: AuditFilter['after'] | undefined = null; after !== undefined; ) {
      const { rows, next } = await listAuditBelow(ctx, { ...EVERYTHING, unitCode: 'MID-1', after });
      seen.push(...rows.map(({ verb }) => verb));
      after = next ?? undefined;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => `act-${119 - i}`));
  });

  test('keeps what changed, before and after', () => {
    expect(changes({ name: 'a', place: 'b', n: null }, { name: 'x', place: 'b', n: 2 })).toEqual({
      'name.before': 'a',
      'name.after': 'x',
      'n.before': null,
      'n.after': 2,
    });
  });
});

describe('the list of accounts', () => {
  const names = async (ctx: SignedInRead, search = '') =>
    (await listAccountsBelow(ctx, { search, after: null })).listed
      .map(({ account }) => account.name)
      .filter((name) => name !== 'Test Person');

  test('shows the subtree only, and finds people without marks and by any spelling of their number', async () => {
    await anAccount(own, [{ role: 'officer', unit: 'LOW-1' }], { name: 'Trần Thị Đào', username: '+84912345678' });
    await anAccount(own, [{ role: 'officer', unit: 'LOW-2' }], { name: 'Lê Bình', username: 'binh.le' });
    const middle = await as('upper-officer', 'MID-1');
    expect(await names(middle)).toEqual(['Trần Thị Đào']);
    expect(await names(await as('admin', 'ROOT'), 'dao')).toEqual(['Trần Thị Đào']);
    expect((await names(await as('admin', 'TOP-1'))).sort()).toEqual(['Lê Bình', 'Trần Thị Đào']);
    for (const search of ['tran thi dao', 'ĐÀO', '0912345678']) expect(await names(middle, search)).toEqual(['Trần Thị Đào']);
    for (const search of ['binh', '%', '_', 'x']) expect(await names(middle, search)).toEqual([]);
  });
});

describe('giving another role', () => {
  const give = (asking: SignedInRead, accountId: string, role: Role, unitCode: string) =>
    own.commit((tx) => giveRole({ ...writeContext(tx), account: asking.account, actor: asking.account.id }, { accountId, role, unitCode }));
  const held = async (accountId: string) =>
    (await listGrants(own.reader, accountId)).map(({ role, unitCode }) => `${role} ${unitCode}`).toSorted();

  test('adds it once, below the one who gives and never above what he may give', async () => {
    const { id } = await anAccount(own, [{ role: 'viewer', unit: 'LOW-1' }]);
    const upper = await as('upper-officer', 'MID-1');
    await give(upper, id, 'officer', 'LOW-1');
    await give(upper, id, 'officer', 'LOW-1');
    expect(await held(id)).toEqual(['officer LOW-1', 'viewer LOW-1']);
    await expect(give(upper, id, 'admin', 'LOW-1')).rejects.toMatchObject({ code: 'forbidden-role' });
    await expect(give(upper, id, 'officer', 'MID-2')).rejects.toMatchObject({ code: 'not-found' });
    expect(await verbsOf(upper, { unitCode: 'LOW-1', what: 'role-given' })).toEqual(['role-given']);
  });

  test('is refused for oneself and for somebody who holds more elsewhere', async () => {
    const upper = await as('upper-officer', 'MID-1');
    await expect(give(upper, upper.account.id, 'officer', 'LOW-1')).rejects.toMatchObject({ code: 'forbidden-role' });
    const { id } = await anAccount(own, [
      { role: 'viewer', unit: 'LOW-1' },
      { role: 'admin', unit: 'TOP-1' },
    ]);
    await expect(give(upper, id, 'officer', 'LOW-1')).rejects.toMatchObject({ code: 'forbidden-role' });
  });
});
