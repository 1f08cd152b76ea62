import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { receiptMark } from '#lib/contracts/lost-receipt.ts';
import { type Receipt, receiptSchema } from '#lib/contracts/receipt.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';
import { findMissing } from '#lib/use-cases/find-missing.ts';
import { listMissing } from '#lib/use-cases/list-missing.ts';
import { proofOf } from '#lib/use-cases/receipt-proof.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { restoreDatabase } from '#lib/use-cases/restore-database.ts';
import { returnReceipt } from '#lib/use-cases/return-receipt.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase, reopened } from '#tests/support/private-database.ts';

/** Weeks after the close, when nothing new is taken in any more. */
const LATER = CLOSES_AT + 30 * DAY_MS;

async function office() {
  let engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const backup = join(dirname(engine.file), 'backup.db');
  const words = (title: string) => aSubmission(campaignId, { initiative: { title } });
  const receive = async (id: string, submission: Submission, now = DURING) =>
    (await engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id, submission }))).receipt;
  const revise = async (id: string, n: number, submission: Submission, now = DURING) =>
    (await engine.commit((tx) => reviseInitiative(writeContext(tx, now), { id, n, submission }))).receipt;
  const bringBack = (receipt: Receipt, submission: Submission, { secret, draw }: { secret?: string; draw?: () => string } = {}) =>
    engine.commit((tx) => {
      const ctx = { ...writeContext(tx, LATER), ...(secret === undefined ? {} : { secret }) };
      return returnReceipt(ctx, { receipt, submission, reference: receipt.reference }, draw);
    });
  const backUp = () => copyDatabase(engine.file, backup);
  const restore = async () => {
    engine = await reopened(engine, () => restoreDatabase(engine.file, backup, DURING));
  };
  const read = () => readContext(engine, LATER);
  return { engine: () => engine, read, campaignId, words, receive, revise, bringBack, backUp, restore };
}

type Office = Awaited<ReturnType<typeof office>>;

/** One received after the backup, and a server that knows nothing of it any more. */
async function lostOne(one: Office, title = 'Words that the server has lost') {
  const [id, submission] = [randomUUID(), one.words(title)];
  await one.backUp();
  const receipt = await one.receive(id, submission);
  await one.restore();
  return { id, submission, receipt };
}

const soundAndReported = async (one: Office, reports: object[]) => {
  expect(await checkDatabase(one.engine().file)).toEqual([]);
  expect(await listMissing(one.engine().reader)).toMatchObject(reports);
};

test('what a restored server lost comes back by its receipt after the close: same reference, same instants, same proof', async () => {
  const one = await office();
  const { id, submission, receipt } = await lostOne(one);
  expect(await findMissing(one.read(), [receiptMark(receipt)])).toEqual({ missing: [receiptMark(receipt)] });
  expect(await one.bringBack(receipt, submission)).toEqual({ receipt, replayed: false });
  expect(await findMissing(one.read(), [receiptMark(receipt)])).toEqual({ missing: [] });
  const tracked = await trackInitiative(one.read(), { reference: receipt.reference, phone: submission.author.phone });
  expect(tracked).toMatchObject({ id, receipt, timeline: [{ verb: 'received', at: receipt.receivedAt, revision: 1 }] });
  expect(await checkReceipt(one.read(), receipt.reference)).toMatchObject({ valid: true, firstReceivedAt: receipt.receivedAt });
  const row = await findInitiative(one.engine().reader, id);
  expect([row?.receivedAt, row?.countsFrom, row?.status]).toEqual([DURING, DURING, 'submitted']);
  await soundAndReported(one, [{ at: LATER, reference: receipt.reference, proved: true, heldAs: receipt.reference }]);
});

test('brought back twice, at once and again, it has come back once', async () => {
  const one = await office();
  const { submission, receipt } = await lostOne(one);
  const both = await Promise.all([one.bringBack(receipt, submission), one.bringBack(receipt, submission)]);
  expect(both.map((answer) => answer.receipt)).toEqual([receipt, receipt]);
  expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  expect(await one.bringBack(receipt, submission)).toEqual({ receipt, replayed: true });
  await soundAndReported(one, [{ reference: receipt.reference }]);
});

test('a receipt that was never lost is simply repeated', async () => {
  const one = await office();
  const [id, submission] = [randomUUID(), one.words('Words that are still there')];
  const receipt = await one.receive(id, submission);
  expect(await one.bringBack(receipt, submission)).toEqual({ receipt, replayed: true });
  await soundAndReported(one, []);
});

const DAY_LATER = '2021-03-21T00:00:00.000+07:00';

test.each<[string, (receipt: Receipt) => Receipt]>([
  ['no real proof', (receipt) => ({ ...receipt, proof: 'A'.repeat(43) })],
  ['another instant', (receipt) => ({ ...receipt, receivedAt: DAY_LATER })],
  ['another instant from which it counts', (receipt) => ({ ...receipt, countsFrom: DAY_LATER })],
  ['another revision', (receipt) => ({ ...receipt, revision: 2 })],
  ['another id', (receipt) => ({ ...receipt, id: randomUUID() })],
  ['other units', (receipt) => ({ ...receipt, unitNames: ['Somewhere else'] })],
  ['other content', (receipt) => ({ ...receipt, contentHash: 'a'.repeat(64) })],
  ['the signature of another server', ({ proof: _, ...receipt }) => ({ ...receipt, proof: proofOf('another secret of tests', receipt) })],
])('a receipt with %s is not believed, and noted as missing once', async (_name, forge) => {
  const one = await office();
  const { submission, receipt } = await lostOne(one);
  const forged = receiptSchema.parse(forge(receipt));
  for (let turn = 0; turn < 2; turn += 1) expect(await one.bringBack(forged, submission)).toEqual({ receipt: null, replayed: false });
  expect(await findInitiative(one.engine().reader, forged.id)).toBeUndefined();
  await soundAndReported(one, [{ reference: receipt.reference, proved: false, heldAs: null }]);
});

test('other words than those of the receipt are not believed', async () => {
  const one = await office();
  const { receipt } = await lostOne(one);
  expect(await one.bringBack(receipt, one.words('Words that nobody ever sent'))).toMatchObject({ receipt: null });
});

test('on a server with another secret it is noted, and the same words handed in within the window stand under another reference', async () => {
  const one = await office();
  const { id, submission, receipt } = await lostOne(one);
  expect(await one.bringBack(receipt, submission, { secret: 'a secret made after the fire' })).toMatchObject({ receipt: null });
  const anew = await one.receive(id, submission, DURING + DAY_MS);
  await soundAndReported(one, [{ reference: receipt.reference, proved: false, heldAs: anew.reference }]);
});

test('an edit that came after the backup takes the place of the version that the backup holds', async () => {
  const one = await office();
  const id = randomUUID();
  const first = await one.receive(id, one.words('The first words of this text'));
  await one.backUp();
  const moved = aSubmission(one.campaignId, { unit: { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' } });
  await one.revise(id, 2, moved);
  const third = await one.revise(id, 3, moved, DURING + DAY_MS);
  await one.restore();
  expect(await one.bringBack(third, moved)).toEqual({ receipt: third, replayed: false });
  expect(await findInitiative(one.engine().reader, id)).toMatchObject({ revision: 3, unitId: 'id-LOW-2', countsFrom: DURING });
  expect(await checkReceipt(one.read(), first.reference)).toMatchObject({ revision: 3, firstReceivedAt: first.receivedAt });
  await soundAndReported(one, [{ revision: 3 }]);
});

test('an earlier version that comes back after a later one joins the history and changes nothing else', async () => {
  const one = await office();
  const id = randomUUID();
  const [before, after] = [one.words('The words before the edit'), one.words('The words after the edit')];
  await one.backUp();
  const [first, second] = [await one.receive(id, before), await one.revise(id, 2, after, DURING + DAY_MS)];
  await one.restore();
  for (const [receipt, body] of [[second, after] as const, [first, before] as const]) {
    expect(await one.bringBack(receipt, body)).toEqual({ receipt, replayed: false });
  }
  expect(await findInitiative(one.engine().reader, id)).toMatchObject({ revision: 2, title: after.initiative.title });
  expect(await findMissing(one.read(), [receiptMark(first), receiptMark(second)])).toEqual({ missing: [] });
  await soundAndReported(one, [{ revision: 2 }, { revision: 1 }]);
});

test('a reference that was given to another initiative meanwhile stays with that one', async () => {
  const one = await office();
  const { submission, receipt } = await lostOne(one);
  const taken = parseCode(receipt.reference) ?? '';
  await one
    .engine()
    .commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: one.words('Another text') }, () => taken));
  const back = await one.bringBack(receipt, submission);
  expect(back.receipt).toMatchObject({ id: receipt.id, receivedAt: receipt.receivedAt, countsFrom: receipt.countsFrom });
  expect(back.receipt?.reference).not.toBe(receipt.reference);
  await soundAndReported(one, [{ reference: receipt.reference, heldAs: back.receipt?.reference }]);
});

test('what was withdrawn since stays withdrawn, and other words under the same version are not overwritten', async () => {
  const one = await office();
  const { id, submission, receipt } = await lostOne(one);
  await one.receive(id, one.words('Other words handed in since the restore'));
  await expect(one.bringBack(receipt, submission)).rejects.toMatchObject({ code: 'content-conflict' });
  await one.engine().commit((tx) => withdrawInitiative(writeContext(tx), { id, phone: submission.author.phone }));
  await expect(one.bringBack(receipt, submission)).rejects.toMatchObject({ code: 'withdrawn' });
  await soundAndReported(one, []);
});
