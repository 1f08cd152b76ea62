import { expect, test } from 'vitest';
import { loadMine } from '#components/worker/mine/load-mine.ts';
import { removeEntry } from '#components/worker/mine/removal.ts';
import { receiptMark } from '#lib/contracts/lost-receipt.ts';
import type { Receipt } from '#lib/contracts/receipt.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { drainOutbox } from '#lib/offline/drain-outbox.ts';
import { requeueLost } from '#lib/offline/lost-receipts.ts';
import { findEntry, listEntries } from '#lib/offline/outbox-store.ts';
import { acceptReceipt, findReceiptOf, forgetReceipt, listReceipts } from '#lib/offline/receipt-store.ts';
import { sendEntry } from '#lib/offline/transport.ts';
import { answering, aReceipt, CAMPAIGN_ID, jsonAnswer, NOW, queued } from './support/phone.ts';

/** Received on this phone at NOW; `loss` answers that the server does not hold it. */
async function received() {
  const entry = await queued('Words that are received and then lost');
  const receipt = aReceipt(entry.id);
  await acceptReceipt(entry, receipt, NOW);
  return { entry, receipt, loss: jsonAnswer({ missing: [receiptMark(receipt)] }) };
}

const lostForGood = {
  opensAt: NOW - 9 * DAY_MS,
  closesAt: NOW - DAY_MS,
  graceMinutes: 0,
  beforeOpening: 'keep-on-phone',
  windowVersion: 1,
  spreadSeconds: 0,
} as const;
const drain = () => drainOutbox({ now: () => NOW + DAY_MS, random: () => 0, send: sendEntry, loadWindow: async () => lostForGood });
const bodyOf = (call: Parameters<typeof fetch> | undefined) => JSON.parse(String(call?.[1]?.body));

test('asks for each receipt once a day, with nothing in the address but its own marks', async () => {
  const { receipt } = await received();
  const fetching = answering(jsonAnswer({ missing: [] }));
  await requeueLost(NOW + DAY_MS - 1);
  expect(fetching).not.toHaveBeenCalled();
  await requeueLost(NOW + DAY_MS);
  await requeueLost(NOW + 2 * DAY_MS - 1);
  expect(fetching.mock.calls.map(([path]) => path)).toEqual([`/api/receipts/missing?marks=${receipt.reference}.1.aaaaaaaaaaaa`]);
  expect(await listEntries()).toEqual([]);
});

test('a clock that was set back does not silence the question', async () => {
  await received();
  const fetching = answering(jsonAnswer({ missing: [] }));
  await requeueLost(NOW - 3 * DAY_MS);
  expect(fetching).toHaveBeenCalledTimes(1);
});

test.each([
  ['no network', new TypeError('Failed to fetch')],
  ['a captive portal', new Response('<h1>Wi-Fi</h1>')],
  ['a broken server', new Response('<h1>502</h1>', { status: 502 })],
])('%s is no answer: asked again at the next occasion', async (_name, answer) => {
  await received();
  const fetching = answering(answer, jsonAnswer({ missing: [] }));
  await requeueLost(NOW + DAY_MS);
  await requeueLost(NOW + DAY_MS + 1);
  expect(fetching).toHaveBeenCalledTimes(2);
  expect(await listEntries()).toEqual([]);
});

test('what the server lost waits as such, goes back with its receipt long after the close, and is a receipt again', async () => {
  const { entry, receipt, loss } = await received();
  answering(loss);
  await requeueLost(NOW + DAY_MS);
  expect(await loadMine(NOW + DAY_MS)).toMatchObject({ receipts: [], waiting: [{ state: 'waiting-to-retry', entry: { proof: receipt } }] });
  expect((await findReceiptOf(entry.id))?.receipt, 'the proof stays on the phone meanwhile').toEqual(receipt);

  const fetching = answering(jsonAnswer({ receipt }, 201));
  expect((await drain()).receipts).toEqual([receipt]);
  expect(fetching.mock.calls.map(([path, init]) => [path, init?.method])).toEqual([[`/api/receipts/${receipt.reference}`, 'PUT']]);
  expect(bodyOf(fetching.mock.calls[0])).toEqual({ receipt, submission: entry.body });
  expect(await loadMine(NOW + DAY_MS)).toMatchObject({ waiting: [], receipts: [{ receipt, body: entry.body }] });
});

test('asked from two tabs at once, it waits once', async () => {
  const { loss } = await received();
  answering(loss);
  await Promise.all([requeueLost(NOW + DAY_MS), requeueLost(NOW + DAY_MS)]);
  expect(await listEntries()).toHaveLength(1);
});

test('forgotten while the answer was on its way, it stays forgotten', async () => {
  const { receipt, loss } = await received();
  answering(loss);
  const asking = requeueLost(NOW + DAY_MS);
  await forgetReceipt(receipt.reference, NOW + DAY_MS);
  await asking;
  expect([await listEntries(), await listReceipts()]).toEqual([[], []]);
});

test('a server that does not know its own signature gets the same words like any other text; the code it gave before opens nothing', async () => {
  const { entry, receipt, loss } = await received();
  answering(loss);
  await requeueLost(NOW + DAY_MS);
  const anew: Receipt = aReceipt(entry.id);
  const fetching = answering(jsonAnswer({ receipt: null }), jsonAnswer(anew, 201));
  expect((await drain()).receipts).toEqual([anew]);
  expect(fetching.mock.calls.map(([path]) => path)).toEqual([`/api/receipts/${receipt.reference}`, `/api/initiatives/${entry.id}`]);
  expect((await listReceipts()).map(({ reference }) => reference)).toEqual([anew.reference]);
});

test('not proved and too late, it is parked: readable, and never sent for ever', async () => {
  const { entry, loss } = await received();
  answering(loss);
  await requeueLost(NOW + DAY_MS);
  answering(jsonAnswer({ receipt: null }), jsonAnswer({ code: 'window-closed' }, 409));
  expect(await drain()).toMatchObject({ receipts: [], wakeAt: null });
  expect(await findEntry(entry.id)).toMatchObject({ proof: null, refusal: 'window-closed', body: entry.body });
});

test('removed from this phone while it waits, its receipt goes with it, and both come back by "Hoàn tác"', async () => {
  const { entry, receipt, loss } = await received();
  answering(loss);
  await requeueLost(NOW + DAY_MS);
  const removed = await removeEntry(entry.id);
  expect([await listEntries(), await listReceipts()]).toEqual([[], []]);
  await removed?.undo();
  expect([(await listEntries()).length, (await listReceipts())[0]?.receipt]).toEqual([1, receipt]);
  expect((await listEntries())[0]).toMatchObject({ campaignId: CAMPAIGN_ID, proof: receipt });
});
