import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { askedUnitChangeSchema } from '#lib/contracts/unit-change-request.ts';
import { findCampaignById } from '#lib/db/campaigns.ts';
import { engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { changeSentences } from '#lib/messages/desk/unit-changes.ts';
import { applyDueChange } from '#lib/use-cases/apply-due-change.ts';
import { changeLatePermit } from '#lib/use-cases/change-late-permit.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { decideAskedUnitChange, judgeAskedUnitChange } from '#lib/use-cases/decide-asked-unit-change.ts';
import { listAuditBelow } from '#lib/use-cases/list-audit.ts';
import { requirePermission } from '#lib/use-cases/require-permission.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { somebody } from '#tests/support/announcements.ts';
import { DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
});

const decide = (change: UnitChange, now = DURING, on = now) =>
  engine().commit((tx) => decideUnitChange(writeContext(tx, now), change, { effectiveOn: vietnamDate(on), reason: 'by decree' }));
const has = async (id: string) => (await listGrants(engine().reader, id)).map(({ role, unitCode }) => `${role} ${unitCode}`);
const may = async (id: string, unit: string) =>
  requirePermission({ tx: engine().reader, account: { id } }, 'initiative.read', unit).then(
    () => true,
    () => false,
  );
const people = async (unit: string, roles: readonly Role[]) =>
  Promise.all(roles.map(async (role) => (await anAccount(engine(), [{ role, unit }], { name: `The ${role}` })).id));

describe('when a unit ends into another of its level', () => {
  const MERGE: UnitChange = { kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' };

  test('officers and viewers work on at the successor and see what was theirs; nobody becomes admin or upper officer of more', async () => {
    const [officer = '', viewer = '', upper = '', admin = ''] = await people('LOW-1', ['officer', 'viewer', 'upper-officer', 'admin']);
    await decide(MERGE);
    expect([await has(officer), await has(viewer)]).toEqual([['officer LOW-2'], ['viewer LOW-2']]);
    expect([await has(upper), await has(admin)]).toEqual([['upper-officer LOW-1'], ['admin LOW-1']]);
    expect([await may(officer, 'LOW-1'), await may(officer, 'LOW-2'), await may(officer, 'MID-2')]).toEqual([true, true, false]);
    expect([await may(admin, 'LOW-1'), await may(admin, 'LOW-2')]).toEqual([true, false]);
  });

  test('through every later merger, and once: who has the role at the successor already gets no second one', async () => {
    const { id } = await anAccount(engine(), [
      { role: 'officer', unit: 'LOW-1' },
      { role: 'officer', unit: 'LOW-2' },
      { role: 'viewer', unit: 'TOP-2' },
    ]);
    await decide(MERGE);
    await decide({ kind: 'merge', unitCode: 'LOW-2', intoCode: 'LOW-3' });
    expect((await has(id)).sort()).toEqual(['officer LOW-3', 'viewer TOP-2']);
  });

  test('on its day, when it was decided before, with the roles of that day', async () => {
    await decide(MERGE, DURING, DURING + 3 * DAY_MS);
    const [officer = ''] = await people('LOW-1', ['officer']);
    expect(await has(officer)).toEqual(['officer LOW-1']);
    await engine().commit((tx) => applyDueChange(writeContext(tx, DURING + 3 * DAY_MS)));
    expect(await has(officer)).toEqual(['officer LOW-2']);
  });

  test('the log of every unit above tells who works where now', async () => {
    const [officer = ''] = await people('LOW-1', ['officer']);
    await decide(MERGE);
    const { asks } = await somebody('admin', 'MID-2');
    const asked = { unitCode: 'MID-2', who: null, what: 'role-carried', from: null, to: null, after: null };
    expect((await listAuditBelow(asks, asked)).rows).toMatchObject([
      { subjectId: officer, detail: { role: 'officer', 'unit.before': 'LOW-1', 'unit.after': 'LOW-2' } },
    ]);
  });
});

test('into a union of a higher level nobody’s role goes along', async () => {
  const [officer = ''] = await people('MID-1', ['officer']);
  await decide({ kind: 'dissolve', unitCode: 'MID-1', successorCode: 'TOP-1' });
  expect(await has(officer)).toEqual(['officer MID-1']);
  expect([await may(officer, 'TOP-1'), await may(officer, 'LOW-1'), await may(officer, 'MID-1')]).toEqual([false, false, true]);
});

test.each([
  ['MID-1', 'MID-2', 'LOW-2'],
  ['TOP-1', 'TOP-2', 'LOW-3'],
])('from %s into %s of its level nobody’s role goes along: CĐCS that others look after stay theirs', async (unitCode, intoCode, other) => {
  const [officer = '', viewer = ''] = await people(unitCode, ['officer', 'viewer']);
  await decide({ kind: 'merge', unitCode, intoCode });
  expect([await has(officer), await has(viewer)]).toEqual([[`officer ${unitCode}`], [`viewer ${unitCode}`]]);
  expect([await may(officer, intoCode), await may(officer, other)]).toEqual([false, false]);
});

test('of a unit that nobody took over its officers still read what it left, and nothing else', async () => {
  const [officer = ''] = await people('LOW-1', ['officer']);
  await decide({ kind: 'dissolve', unitCode: 'LOW-1', successorCode: null });
  expect(await has(officer)).toEqual(['officer LOW-1']);
  expect([await may(officer, 'LOW-1'), await may(officer, 'MID-1')]).toEqual([true, false]);
});

describe('before it is confirmed', () => {
  const told = async (typed: Record<string, string>, code = 'LOW-1') => {
    const { asks } = await somebody('admin', 'TOP-1');
    const judged = await judgeAskedUnitChange(asks, askedUnitChangeSchema.parse({ code, day: '15/3/2021', ...typed }));
    if ('errors' in judged) throw new Error('refused');
    return { words: changeSentences(judged.told).join('\n'), seen: judged.seen };
  };
  const MERGE = { act: 'merge', targetCode: 'LOW-2' };

  test('who goes along and who does not is told by name, and that late permits go on', async () => {
    expect((await told(MERGE)).words).not.toMatch(/vai trò|Phép nộp muộn/);
    await people('LOW-1', ['officer', 'viewer', 'admin']);
    const campaignId = await openCampaign(engine());
    await engine().commit(async (tx) => {
      const [dated, unit] = [await findCampaignById(tx, campaignId), await findUnitByCode(tx, 'LOW-1')];
      if (dated && unit) await changeLatePermit(writeContext(tx), { dated, unit, until: DURING + 90 * DAY_MS, reason: 'flood' });
    });
    const { words } = await told(MERGE);
    expect(words).toContain('The officer (Cán bộ CĐCS) giữ vai trò tại Unit LOW-2: xem và làm được việc của cả Unit LOW-2.');
    expect(words).toContain('The viewer (Chỉ xem) giữ vai trò tại Unit LOW-2: chỉ xem số liệu, thông báo và áp phích của cả Unit LOW-2.');
    expect(words).toContain('The admin (Quản trị) không có vai trò tại Unit LOW-2, chỉ còn xem được phần cũ của Unit LOW-1.');
    expect(words).toContain('Phép nộp muộn của Unit LOW-1 vẫn dùng');
    const { words: ended } = await told({ act: 'dissolve' });
    expect(ended).toMatch(/The .+, The .+ còn xem được sáng kiến và số liệu đã có của Unit LOW-1/);
    expect(ended).toContain('The viewer (Chỉ xem) còn xem được số liệu đã có của Unit LOW-1.');
    expect(ended.match(/The viewer/g)).toHaveLength(1);
    expect((await told({ act: 'rename', unitName: 'Other' })).words).not.toContain('The officer');
  });

  test('a role that was given after it was told makes it be told again', async () => {
    const { seen } = await told(MERGE);
    await people('LOW-1', ['officer']);
    const { does } = await somebody('admin', 'TOP-1');
    const asked = askedUnitChangeSchema.parse({ code: 'LOW-1', day: '15/3/2021', ...MERGE });
    const confirm = (confirmed: string) => does((ctx) => decideAskedUnitChange(ctx, { reason: 'by decision 12', seen: confirmed }, asked));
    await expect(confirm(seen)).rejects.toMatchObject({ code: 'revision-conflict' });
    await confirm((await told(MERGE)).seen);
    expect(await engine().reader.all(sql`SELECT count(*) AS n FROM events WHERE verb = 'role-carried'`)).toEqual([{ n: 1 }]);
  });
});
