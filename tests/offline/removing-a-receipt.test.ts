import { expect, test } from 'vitest';
import { fetchForgottenReceipts } from '#components/worker/mine/load-mine.ts';
import { removeReceipt } from '#components/worker/mine/removal.ts';
import { acceptReceipt, listReceipts } from '#lib/offline/receipt-store.ts';
import { answering, aReceipt, jsonAnswer, NOW, queued } from './support/phone.ts';

async function received() {
  const entry = await queued();
  const receipt = aReceipt(entry.id);
  await acceptReceipt(entry, receipt, NOW);
  return receipt;
}

const calls = (fetching: ReturnType<typeof answering>) => fetching.mock.calls.map(([path, init]) => `${init?.method} ${path}`);

test('the cookie forgets a removed receipt only when nobody took it back', async () => {
  const { reference } = await received();
  const fetching = answering(new Response(null, { status: 204 }));
  const removed = await removeReceipt(reference);
  expect([await listReceipts(), calls(fetching)]).toEqual([[], []]);
  await removed?.settle?.();
  expect(calls(fetching)).toEqual([`DELETE /api/receipts/${reference}`]);
});

test('taken back, it is here again and the cookie keeps it', async () => {
  const receipt = await received();
  const fetching = answering(new Response(null, { status: 204 }));
  await (await removeReceipt(receipt.reference))?.undo();
  expect([(await listReceipts()).map((kept) => kept.receipt), calls(fetching)]).toEqual([[receipt], []]);
});

test('storage cleared, the cookie still lists what was received; removed without a network, the cookie is told at the next visit', async () => {
  const receipt = aReceipt(crypto.randomUUID());
  const own = jsonAnswer({ receipts: [{ ...receipt, title: 'What only the cookie knows', status: 'submitted' }] });
  answering(own);
  await fetchForgottenReceipts(NOW);
  expect(await listReceipts()).toMatchObject([{ receipt, title: 'What only the cookie knows', body: null, fields: null }]);

  answering(new TypeError('Failed to fetch'));
  await (await removeReceipt(receipt.reference))?.settle?.();
  const fetching = answering(own, new Response(null, { status: 204 }));
  await fetchForgottenReceipts(NOW + 1);
  expect([await listReceipts(), calls(fetching)]).toEqual([[], ['GET /api/receipts', `DELETE /api/receipts/${receipt.reference}`]]);
});
