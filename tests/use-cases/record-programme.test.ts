import { beforeEach, expect, test } from 'vitest';
import { listAudit } from '#lib/db/audit.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { listProgrammeRecords } from '#lib/db/programme-records.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import type { Account } from '#lib/use-cases/context.ts';
import { readUnitBoard } from '#lib/use-cases/read-board.ts';
import { recordProgramme, undoProgramme } from '#lib/use-cases/record-programme.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { drained } from '#tests/support/boards.ts';
import { openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
let campaignId: string;
let officer: string;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
  campaignId = await openCampaign(engine, { ownerUnitId: 'id-MID-1' });
  officer = (await anAccount(engine, [{ role: 'officer', unit: 'LOW-1' }])).id;
});

const asked = (code = 'LOW-1', campaign = 'a-campaign') => ({ code, campaign });
const PLAN = { number: '12/KH-CĐCS', datedOn: '2021-03-15' };

async function accountOf(): Promise<Account> {
  const grants = await listGrants(engine.reader, officer);
  return { id: officer, name: '', username: '', grants, twoFactorEnabled: true, sessionId: '' };
}

async function writing<R>(run: (ctx: Parameters<typeof recordProgramme>[0]) => Promise<R>): Promise<R> {
  const account = await accountOf();
  return engine.commit((tx) => run({ ...writeContext(tx), actor: officer, account }));
}
const record = (kind: ProgrammeKind, typed: typeof PLAN, where = asked()) => writing((ctx) => recordProgramme(ctx, where, kind, typed));
const traces = async (unit: string) =>
  listAudit(engine.reader, { unitId: `id-${unit}`, actor: null, verb: null, from: null, to: null, after: null, limit: 50 });

test('a plan and a signing stand side by side, each with who recorded it, and show in the log of every unit above', async () => {
  await record('plan', PLAN);
  await record('signing', { number: '', datedOn: '2021-03-18' });
  const kept = await listProgrammeRecords(engine.reader, campaignId, 'id-LOW-1');
  expect(kept.map(({ kind, number, datedOn, recordedBy }) => [kind, number, datedOn, recordedBy])).toEqual([
    ['plan', '12/KH-CĐCS', '2021-03-15', officer],
    ['signing', '', '2021-03-18', officer],
  ]);
  expect((await traces('ROOT')).map(({ verb }) => verb)).toEqual(['signing-recorded', 'plan-recorded']);
});

test('the same again changes nothing; a correction leaves what was there before', async () => {
  await record('plan', PLAN);
  await record('plan', PLAN);
  await record('plan', { ...PLAN, number: '13/KH-CĐCS' });
  const [newest, ...older] = await traces('LOW-1');
  expect(newest?.detail).toMatchObject({ 'number.before': '12/KH-CĐCS', 'number.after': '13/KH-CĐCS' });
  expect(older).toHaveLength(1);
});

test('taken back it is gone, and the log keeps what it was and why; taken back twice is once', async () => {
  await record('plan', PLAN);
  for (const _ of [1, 2]) await writing((ctx) => undoProgramme(ctx, asked(), 'plan', 'typed for another unit'));
  expect(await listProgrammeRecords(engine.reader, campaignId, 'id-LOW-1')).toEqual([]);
  const undone = (await traces('MID-1')).filter(({ verb }) => verb === 'plan-undone');
  expect(undone.map(({ detail }) => detail)).toMatchObject([{ 'number.before': '12/KH-CĐCS', reason: 'typed for another unit' }]);
});

test('the board of the unit follows, there and back', async () => {
  const planDone = async () => {
    await drained(engine);
    const ctx = { ...readContext(engine), account: await accountOf() };
    return (await readUnitBoard(ctx, { unitCode: 'LOW-1' }))?.totals.planDone;
  };
  expect(await planDone()).toBe(0);
  await record('plan', PLAN);
  expect(await planDone()).toBe(1);
  await writing((ctx) => undoProgramme(ctx, asked(), 'plan', 'typed for another unit'));
  expect(await planDone()).toBe(0);
});

test('a day to come is refused: what is planned for tomorrow is not signed', async () => {
  const refused = { code: 'invalid-fields', details: { errors: [{ pointer: '/signingDate', code: 'in-the-future' }] } };
  await expect(record('signing', { number: '', datedOn: '2021-03-21' })).rejects.toMatchObject(refused);
  await record('signing', { number: '', datedOn: '2021-03-20' });
});

test.each([
  ['a union above CĐCS level', 'MID-1', 'a-campaign'],
  ['a CĐCS outside the campaign’s owner', 'LOW-2', 'a-campaign'],
  ['a campaign that is not there', 'LOW-1', 'nothing'],
])('%s has nothing to record', async (_, unit, campaign) => {
  await expect(record('plan', PLAN, asked(unit, campaign))).rejects.toMatchObject({ code: 'not-found' });
});
