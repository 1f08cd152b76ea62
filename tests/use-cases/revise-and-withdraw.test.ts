import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { countStanding } from '#lib/db/counters.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';
import { listOwnReceipts } from '#lib/use-cases/list-own-receipts.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const PHONE = '0912.345.678';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const id = randomUUID();
  const { receipt } = await engine.commit((tx) => receiveInitiative(writeContext(tx), { id, submission: aSubmission(campaignId) }));
  const text = (title: string, parts: Parameters<typeof aSubmission>[1] = {}) =>
    aSubmission(campaignId, { ...parts, initiative: { title } });
  const revise = (n: number, submission = text(`Title of revision ${n}`), now = DURING + n) =>
    engine.commit((tx) => reviseInitiative(writeContext(tx, now), { id, n, submission }));
  const withdraw = (phone = PHONE, now = DURING) => engine.commit((tx) => withdrawInitiative(writeContext(tx, now), { id, phone }));
  const track = (phone: string | undefined = PHONE, now = DURING) =>
    trackInitiative(readContext(engine, now), { reference: receipt.reference, phone });
  return { engine, campaignId, id, receipt, text, revise, withdraw, track };
}

test('an edit keeps the code, raises the revision and keeps every version', async () => {
  const { engine, receipt, revise, track } = await office();
  const second = await revise(2);
  expect(second.receipt).toMatchObject({ reference: receipt.reference, revision: 2, countsFrom: receipt.countsFrom });
  expect(second.receipt.contentHash).not.toBe(receipt.contentHash);
  const { receivedAt } = second.receipt;
  expect(await checkReceipt(readContext(engine), receipt.reference)).toMatchObject({
    revision: 2,
    receivedAt,
    firstReceivedAt: receipt.receivedAt,
    countsFrom: receipt.countsFrom,
  });
  await revise(3);
  expect(engine.reader.all(sql`SELECT revision FROM initiative_bodies ORDER BY revision`)).toEqual([
    { revision: 1 },
    { revision: 2 },
    { revision: 3 },
  ]);
  expect(await track()).toMatchObject({
    title: 'Title of revision 3',
    receipt: { revision: 3 },
    content: { initiative: { title: 'Title of revision 3' } },
  });
});

test('a revision sent twice has the effect of once', async () => {
  const { engine, revise } = await office();
  const first = await revise(2);
  expect(await revise(2, undefined, CLOSES_AT + 1)).toEqual({ receipt: first.receipt, replayed: true });
  expect(engine.reader.get(sql`SELECT count(*) AS n FROM receipts`)).toEqual({ n: 2 });
});

test('two different edits of the same revision: one wins, the other learns the number that holds', async () => {
  const { revise, text, track } = await office();
  const race = await Promise.allSettled([revise(2, text('The first to arrive')), revise(2, text('The second to arrive'))]);
  expect(race[0]).toMatchObject({ status: 'fulfilled', value: { receipt: { revision: 2 } } });
  expect(race[1]).toMatchObject({ status: 'rejected', reason: { code: 'revision-conflict', details: { revision: 2 } } });
  expect(await track()).toMatchObject({ title: 'The first to arrive' });
});

test.each([1, 3, 99])('revision %i is not the next one and is refused', async (n) => {
  const { revise } = await office();
  await expect(revise(n)).rejects.toMatchObject({ code: 'revision-conflict', details: { revision: 1 } });
});

test('an edit may move the initiative to another unit; lists and counts follow', async () => {
  const { engine, campaignId, id, revise, text } = await office();
  const unit = { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' };
  const { receipt } = await revise(2, text('Moved to another unit', { unit, author: { occupationGroup: 'teacher' } }));
  expect(receipt.unitNames).toEqual(['Unit TOP-1', 'Unit MID-2', 'Unit LOW-2']);
  const below = (unitId: string) =>
    engine.reader.all(sql`SELECT initiative_id AS id FROM initiative_ancestors WHERE ancestor_id = ${unitId}`);
  expect([below('id-LOW-1'), below('id-LOW-2'), below('id-ROOT')]).toEqual([[], [{ id }], [{ id }]]);
  expect([await countStanding(engine.reader, 'id-MID-1', campaignId), await countStanding(engine.reader, 'id-MID-2', campaignId)]).toEqual([
    0, 1,
  ]);
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
});

test('an edit cannot carry an initiative into another campaign', async () => {
  const { engine, id } = await office();
  const other = await openCampaign(engine, { slug: 'another' });
  const edit = engine.commit((tx) => reviseInitiative(writeContext(tx), { id, n: 2, submission: aSubmission(other) }));
  await expect(edit).rejects.toMatchObject({ code: 'invalid-fields', details: { errors: [{ pointer: '/campaignId' }] } });
});

test('an unknown id is not found, a withdrawn one is gone', async () => {
  const { engine, campaignId, revise, withdraw } = await office();
  const unknown = engine.commit((tx) =>
    reviseInitiative(writeContext(tx), { id: randomUUID(), n: 2, submission: aSubmission(campaignId) }),
  );
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
  await withdraw();
  await expect(revise(2)).rejects.toMatchObject({ code: 'withdrawn' });
});

test('withdrawing keeps every version, leaves the counts true and the receipt invalid', async () => {
  const { engine, campaignId, receipt, withdraw, track } = await office();
  await withdraw();
  expect(await countStanding(engine.reader, 'id-ROOT', campaignId)).toBe(0);
  expect(await checkReceipt(readContext(engine), receipt.reference)).toMatchObject({
    valid: false,
    withdrawnAt: expect.stringMatching(/^2021-03-20T/),
  });
  expect(await track()).toMatchObject({ status: 'withdrawn', editableUntil: null });
  expect(engine.reader.get(sql`SELECT count(*) AS n FROM initiative_bodies`)).toEqual({ n: 1 });
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
});

test('withdrawing twice has happened once, even after the close', async () => {
  const { engine, withdraw } = await office();
  await withdraw();
  await withdraw(PHONE, CLOSES_AT + 1);
  expect(engine.reader.get(sql`SELECT count(*) AS n FROM events WHERE verb = 'withdrawn'`)).toEqual({ n: 1 });
});

test('a foreign number withdraws nothing and learns nothing', async () => {
  const { engine, withdraw, track, receipt } = await office();
  for (const phone of ['0912345679', '', 'nonsense']) {
    await expect(withdraw(phone)).rejects.toMatchObject({ code: 'not-found' });
    await expect(track(phone)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(trackInitiative(readContext(engine), { reference: receipt.reference })).rejects.toMatchObject({ code: 'not-found' });
  expect(engine.reader.get(sql`SELECT status FROM initiatives`)).toEqual({ status: 'submitted' });
});

test.each(['+84912345678', '84 912 345 678', '0084912345678', '０９１２３４５６７８'])(
  'the number written as %s opens tracking',
  async (phone) => {
    const { track } = await office();
    expect(await track(phone)).toMatchObject({
      status: 'submitted',
      timeline: [{ verb: 'received', revision: 1 }],
      editableUntil: '2021-04-21T00:00:00.000+07:00',
    });
  },
);

test('a code in any handwriting opens tracking; a code with a wrong check symbol is not looked up', async () => {
  const { engine, receipt } = await office();
  const written = ` ${receipt.reference.toLowerCase().replace('-', ' ')} `;
  expect(await trackInitiative(readContext(engine), { reference: written, phone: PHONE })).toMatchObject({ receipt });
  const wrong = receipt.reference.slice(0, -1) + (receipt.reference.endsWith('0') ? '1' : '0');
  await expect(trackInitiative(readContext(engine), { reference: wrong, phone: PHONE })).rejects.toMatchObject({ code: 'not-found' });
});

test('after the close tracking still works and says that nothing can be edited', async () => {
  const { track } = await office();
  expect(await track(PHONE, CLOSES_AT)).toMatchObject({ status: 'submitted', editableUntil: null });
});

test('what is tracked is what was sent, so that another phone can edit it', async () => {
  const { campaignId, track } = await office();
  expect((await track()).content).toEqual(aSubmission(campaignId));
});

test('the public check of a receipt carries no personal data', async () => {
  const { engine, receipt } = await office();
  const check = await checkReceipt(readContext(engine), receipt.reference);
  expect(check).toEqual({
    reference: receipt.reference,
    revision: 1,
    receivedAt: receipt.receivedAt,
    firstReceivedAt: receipt.receivedAt,
    countsFrom: receipt.countsFrom,
    withdrawnAt: null,
    unitName: 'Unit LOW-1',
    contentHash: receipt.contentHash,
    valid: true,
  });
  await expect(checkReceipt(readContext(engine), 'nonsense')).rejects.toMatchObject({ code: 'not-found' });
});

test('own receipts are the newest of each reference, newest first; unknown references are left out', async () => {
  const { engine, campaignId, receipt, revise } = await office();
  const second = await engine.commit((tx) =>
    receiveInitiative(writeContext(tx, DURING + 1), { id: randomUUID(), submission: aSubmission(campaignId) }),
  );
  await revise(2);
  const codes = [receipt, second.receipt].map(({ reference }) => reference.replace('-', ''));
  const { receipts } = await listOwnReceipts(readContext(engine), [...codes, '00000000']);
  expect(receipts.map((one) => [one.reference, one.revision, one.title, one.status])).toEqual([
    [receipt.reference, 2, 'Title of revision 2', 'submitted'],
    [second.receipt.reference, 1, 'A guide for the edge of the cloth', 'submitted'],
  ]);
  expect(await listOwnReceipts(readContext(engine), [])).toEqual({ receipts: [] });
});

test('a text is taken, and moved, only below the owner of its campaign', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, { ownerUnitId: 'id-MID-1' });
  const outside = aSubmission(campaignId, { unit: { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' } });
  const unlisted = { subordinateUnitCode: 'MID-2', grassrootsUnitCode: null, unlistedUnit: 'Not in the list' };
  const id = randomUUID();
  const receive = (submission: typeof outside) => engine.commit((tx) => receiveInitiative(writeContext(tx), { id, submission }));
  const refused = (field: string) => ({
    code: 'invalid-fields',
    details: { errors: [{ pointer: `/unit/${field}`, code: 'outside-campaign' }] },
  });
  await expect(receive(outside)).rejects.toMatchObject(refused('grassrootsUnitCode'));
  await expect(receive(aSubmission(campaignId, { unit: unlisted }))).rejects.toMatchObject(refused('subordinateUnitCode'));
  await receive(aSubmission(campaignId));
  const edit = engine.commit((tx) => reviseInitiative(writeContext(tx), { id, n: 2, submission: outside }));
  await expect(edit).rejects.toMatchObject(refused('grassrootsUnitCode'));
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
});
