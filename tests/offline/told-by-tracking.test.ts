import { expect, test } from 'vitest';
import { lookUp } from '#components/worker/tracking/look-up.ts';
import { acceptReceipt, forgetReceipt, listReceipts, mergeOwnReceipts } from '#lib/offline/receipt-store.ts';
import { aBody, answering, aReceipt, jsonAnswer, NOW, queued } from './support/phone.ts';

const LATER = 'Words of the version whose answer was lost';

async function received() {
  const entry = await queued('Words of the first version');
  const receipt = aReceipt(entry.id);
  await acceptReceipt(entry, receipt, NOW);
  return receipt;
}

/** The tracking page asks, and the server tells this revision. */
async function told(first: { id: string; reference: string }, revision: number) {
  const receipt = aReceipt(first.id, { reference: first.reference, revision, contentHash: 'b'.repeat(64) });
  const facts = { id: first.id, status: 'submitted', title: LATER, unitNames: [], editableUntil: null, timeline: [], remarks: [] };
  answering(jsonAnswer({ ...facts, receipt, content: aBody(LATER) }));
  const answered = await lookUp({ reference: first.reference, phone: '0912345678' });
  expect(answered.kind).toBe('found');
  return receipt;
}

test('a later version whose answer was lost: the phone holds its receipt and its words once the page has shown them', async () => {
  const second = await told(await received(), 2);
  expect(await listReceipts()).toMatchObject([{ receipt: second, title: LATER, body: aBody(LATER) }]);
});

test('a server that was restored tells an older version: the later proof stays', async () => {
  const first = await received();
  const second = await told(first, 2);
  await told(first, 1);
  expect(await listReceipts()).toMatchObject([{ receipt: second }]);
});

test('what only the cookie knew gets its words, so that it can go back to a restored server', async () => {
  const receipt = aReceipt(crypto.randomUUID());
  await mergeOwnReceipts([{ ...receipt, title: LATER, status: 'submitted' }], NOW);
  await told(receipt, 1);
  expect(await listReceipts()).toMatchObject([{ title: LATER, body: aBody(LATER) }]);
});

test('a phone that never held it, or was told to forget it, stays without it', async () => {
  const first = await received();
  await forgetReceipt(first.reference, NOW);
  await told(first, 2);
  await told(aReceipt(crypto.randomUUID()), 1);
  expect(await listReceipts()).toEqual([]);
});
