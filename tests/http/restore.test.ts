import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { PUT as putRevision } from '#app/api/initiatives/[id]/revisions/[n]/route.ts';
import { PUT } from '#app/api/initiatives/[id]/route.ts';
import { GET as getCheck, PUT as putLost } from '#app/api/receipts/[reference]/route.ts';
import { GET as getMissing } from '#app/api/receipts/missing/route.ts';
import { GET as getOwn } from '#app/api/receipts/route.ts';
import { missingReceiptsSchema, receiptMark, returnedReceiptSchema } from '#lib/contracts/lost-receipt.ts';
import { ownReceiptsSchema, type Receipt, receiptSchema } from '#lib/contracts/receipt.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { closeEngine, engine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { restoreDatabase } from '#lib/use-cases/restore-database.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign } from '#tests/support/builders.ts';
import { cookieOf, request, route } from '#tests/support/requests.ts';
import { stillServer } from '#tests/support/still-server.ts';

/** What a phone keeps: the words it sent, the receipt it heard, the cookie it holds. */
type Phone = { id: string; body: Submission; receipt: Receipt; cookie: string };

let campaignId = '';

stillServer();
beforeEach(async () => {
  campaignId = await openCampaign(engine());
});

const put = (id: string, body: Submission) => PUT(request(`/api/initiatives/${id}`, { method: 'PUT', body }), route({ id }));
const revise = (id: string, n: string, body: Submission) =>
  putRevision(request(`/api/initiatives/${id}/revisions/${n}`, { method: 'PUT', body }), route({ id, n }));
const check = (reference: string) => getCheck(request(`/api/receipts/${reference}`), route({ reference }));

async function phone(title: string): Promise<Phone> {
  const id = randomUUID();
  const body = aSubmission(campaignId, { initiative: { title } });
  const answer = await put(id, body);
  expect(answer.status).toBe(201);
  return { id, body, receipt: receiptSchema.parse(await answer.json()), cookie: cookieOf(answer) };
}

const missingOf = async (...receipts: Receipt[]) => {
  const answer = await getMissing(request(`/api/receipts/missing?marks=${receipts.map(receiptMark).join(',')}`), route());
  return missingReceiptsSchema.parse(await answer.json()).missing;
};
const bringBack = ({ receipt, body }: Pick<Phone, 'receipt' | 'body'>) => {
  const { reference } = receipt;
  return putLost(request(`/api/receipts/${reference}`, { method: 'PUT', body: { receipt, submission: body } }), route({ reference }));
};

async function restored(backup: string): Promise<void> {
  const { file } = engine();
  closeEngine();
  await restoreDatabase(file, backup, DURING);
  await migrateDatabase(engine());
}

test('what came after the backup is told as missing by its reference, and the same words sent again get a receipt', async () => {
  const before = await phone('Received before the backup');
  const backup = join(dirname(engine().file), 'backup.db');
  await copyDatabase(engine().file, backup);
  const after = await phone('Received after the backup');
  await restored(backup);

  expect((await check(before.receipt.reference)).status).toBe(200);
  const missing = await check(after.receipt.reference);
  expect([missing.status, (await missing.json()).code]).toEqual([404, 'not-found']);
  const own = ownReceiptsSchema.parse(await (await getOwn(request('/api/receipts', { cookie: after.cookie }), route())).json());
  expect(own.receipts).toEqual([]);

  const repeated = await put(before.id, before.body);
  expect([repeated.status, await repeated.json()]).toEqual([200, before.receipt]);
  const again = await put(after.id, after.body);
  const anew = receiptSchema.parse(await again.json());
  expect([again.status, anew.id, anew.contentHash]).toEqual([201, after.id, after.receipt.contentHash]);
  expect(await (await check(anew.reference)).json()).toMatchObject({ valid: true });
  expect((await put(after.id, after.body)).status).toBe(200);
  expect(await checkDatabase(engine().file)).toEqual([]);
});

test('an edit that came after the backup is missing alone, and can be sent again as the same revision', async () => {
  const { id, body, receipt } = await phone('The first words of this text');
  const backup = join(dirname(engine().file), 'backup.db');
  await copyDatabase(engine().file, backup);
  const edited = { ...body, initiative: { ...body.initiative, title: 'The second words of this text' } };
  expect((await revise(id, '2', edited)).status).toBe(201);
  await restored(backup);
  expect(await (await check(receipt.reference)).json()).toMatchObject({ contentHash: receipt.contentHash });
  const again = await revise(id, '2', edited);
  expect([again.status, receiptSchema.parse(await again.json()).reference]).toEqual([201, receipt.reference]);
  expect(await checkDatabase(engine().file)).toEqual([]);
});

test('the phone asks, hears what is missing, and brings it back with its receipt after the close', async () => {
  const before = await phone('Received before the backup');
  const backup = join(dirname(engine().file), 'backup.db');
  await copyDatabase(engine().file, backup);
  const after = await phone('Received after the backup');
  await restored(backup);
  vi.setSystemTime(CLOSES_AT + DAY_MS);
  expect(await missingOf(before.receipt, after.receipt)).toEqual([receiptMark(after.receipt)]);
  const back = await bringBack(after);
  expect([back.status, returnedReceiptSchema.parse(await back.json()).receipt]).toEqual([201, after.receipt]);
  expect(cookieOf(back)).toContain(after.receipt.reference.replace('-', ''));
  expect((await bringBack(after)).status).toBe(200);
  expect(await missingOf(before.receipt, after.receipt)).toEqual([]);

  const forged = await bringBack({ ...after, receipt: { ...before.receipt, countsFrom: after.receipt.countsFrom, id: randomUUID() } });
  expect([forged.status, await forged.json(), cookieOf(forged)]).toEqual([200, { receipt: null }, '']);
  expect(await checkDatabase(engine().file)).toEqual([]);
});

test.each(['', 'nonsense', 'XXXX-XXXX.1', `${'7K3M-92XH.1.aaaaaaaaaaaa,'.repeat(40)}7K3M-92XH.1.aaaaaaaaaaaa`])(
  'no question is %s',
  async (marks) => {
    expect((await getMissing(request(`/api/receipts/missing?marks=${marks}`), route())).status).toBe(422);
  },
);
