import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#lib/domain/instant.ts';
import { deleteDraft, draftForEditing, findDraft, listDrafts, saveDraft } from '#lib/offline/draft-store.ts';
import { entriesInFlight, holdingEntry, ifEntryFree } from '#lib/offline/locks.ts';
import { deleteEntry, findEntry, listEntries, queueDraft, restoreEntry, takeBack, updateEntry } from '#lib/offline/outbox-store.ts';
import {
  acceptReceipt,
  findReceipt,
  findReceiptOf,
  forgetReceipt,
  listReceipts,
  markWithdrawn,
  mergeOwnReceipts,
  restoreReceipt,
} from '#lib/offline/receipt-store.ts';
import { aBody, aDraft, aReceipt, NOW, queued } from './support/phone.ts';

describe('queueing', () => {
  test('puts the item in and takes the draft out, together', async () => {
    const kept = await saveDraft(aDraft(), NOW);
    const draft = kept.kind === 'saved' ? kept.draft : aDraft();
    expect(await queueDraft(draft, aBody(), NOW + 1)).toMatchObject({
      kind: 'queued',
      entry: { id: draft.id, failures: 0, fields: draft.fields },
    });
    expect([await listDrafts(), (await listEntries()).length]).toEqual([[], 1]);
  });

  test('the same draft from two tabs makes one item', async () => {
    const draft = aDraft();
    const results = await Promise.all([queueDraft(draft, aBody(), NOW), queueDraft(draft, aBody('Other words from tab two'), NOW + 1)]);
    expect(results.map(({ kind }) => kind)).toEqual(['queued', 'gone']);
    expect(await listEntries()).toHaveLength(1);
  });

  test('never goes over newer words of another tab', async () => {
    const draft = aDraft();
    await saveDraft({ ...draft, fields: { 'initiative.title': 'Newer words' } }, NOW + 5);
    expect(await queueDraft(draft, aBody(), NOW + 6)).toMatchObject({ kind: 'newer-elsewhere' });
    expect(await listEntries()).toEqual([]);
  });
});

describe('taking back', () => {
  test('gives the draft every word, and remembers what may have arrived', async () => {
    const entry = await queued();
    expect(await takeBack(entry.id)).toMatchObject({ id: entry.id, fields: entry.fields, unanswered: [entry.body] });
    expect([await findEntry(entry.id), (await findDraft(entry.id))?.fields]).toEqual([null, entry.fields]);
  });

  test('remembers the words of a refused item too: an earlier try of them may have been committed', async () => {
    const entry = await queued();
    await updateEntry(entry.id, (stored) => ({ ...stored, refusal: 'invalid-fields', failures: 2 }));
    expect(await takeBack(entry.id)).toMatchObject({ unanswered: [entry.body] });
  });

  test('waits until the attempt on the wire has ended, and then finds nothing to take back', async () => {
    const entry = await queued();
    let answer = () => {};
    const onTheWire = holdingEntry(entry.id, async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await acceptReceipt(entry, aReceipt(entry.id), NOW + 1);
    });
    const taking = takeBack(entry.id);
    expect(await entriesInFlight()).toEqual(new Set([entry.id]));
    answer();
    expect(await taking).toBeNull();
    await onTheWire;
    expect([await listDrafts(), (await listReceipts()).length]).toEqual([[], 1]);
  });

  test('then queueing again keeps the list of what may have arrived', async () => {
    const entry = await queued();
    const draft = await takeBack(entry.id);
    const again = draft && (await queueDraft(draft, aBody('Changed since then'), NOW + 9));
    expect(again).toMatchObject({ kind: 'queued', entry: { unanswered: [entry.body] } });
  });
});

test('a deleted item comes back whole by undo, and only by it', async () => {
  const entry = await queued();
  expect(await deleteEntry(entry.id, NOW + 1)).toEqual(entry);
  expect(await saveDraft({ ...aDraft(), id: entry.id }, NOW + 2)).toEqual({ kind: 'gone' });
  await restoreEntry(entry);
  expect(await listEntries()).toEqual([entry]);
});

describe('an item that another tab holds', () => {
  test('is busy at once for an automatic run, and in nobody’s way afterwards', async () => {
    let release = () => {};
    const held = holdingEntry(
      'x',
      () =>
        new Promise<string>((resolve) => {
          release = () => resolve('done');
        }),
    );
    expect(await ifEntryFree('x', 'busy', async () => 'mine')).toBe('busy');
    expect(await ifEntryFree('y', 'busy', async () => 'mine')).toBe('mine');
    release();
    expect(await held).toBe('done');
    expect(await ifEntryFree('x', 'busy', async () => 'mine')).toBe('mine');
    expect(await entriesInFlight()).toEqual(new Set());
  });

  test('is free again after a failure', async () => {
    await expect(holdingEntry('x', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await ifEntryFree('x', 'busy', async () => 'mine')).toBe('mine');
  });
});

describe('receipts', () => {
  test('come in when the item goes out, and stay when asked twice', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    for (const now of [NOW + 1, NOW + 2]) await acceptReceipt(entry, receipt, now);
    expect(await listEntries()).toEqual([]);
    expect(await findReceipt(receipt.reference)).toMatchObject({ receipt, phone: '+84912345678', title: entry.body.initiative.title });
    expect((await findReceiptOf(entry.id))?.reference).toBe(receipt.reference);
  });

  test('of an older revision do not go over a newer one', async () => {
    const entry = await queued();
    const newer = aReceipt(entry.id, { revision: 2 });
    await acceptReceipt(entry, newer, NOW + 1);
    await acceptReceipt(entry, { ...newer, revision: 1 }, NOW + 2);
    expect((await findReceipt(newer.reference))?.receipt.revision).toBe(2);
  });

  test('from the cookie fill an empty home-screen copy, and never bring back what was deleted here', async () => {
    const [known, deleted] = [aReceipt(crypto.randomUUID()), aReceipt(crypto.randomUUID())];
    const own = [known, deleted].map((receipt) => ({ ...receipt, title: 'From the cookie', status: 'submitted' as const }));
    await mergeOwnReceipts(own, NOW);
    expect(await listReceipts()).toHaveLength(2);
    const forgotten = await forgetReceipt(deleted.reference, NOW + 1);
    await mergeOwnReceipts(own, NOW + 2);
    expect((await listReceipts()).map(({ reference }) => reference)).toEqual([known.reference]);
    if (forgotten) await restoreReceipt(forgotten);
    expect(await listReceipts()).toHaveLength(2);
  });

  test('that were deleted here stay so as long as the cookie lives, also when the initiative is edited, until it is received anew', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    const own = [{ ...receipt, title: 'From the cookie', status: 'submitted' as const }];
    await acceptReceipt(entry, receipt, NOW);
    await forgetReceipt(receipt.reference, NOW);
    await draftForEditing(entry.id, { reference: receipt.reference, n: 2, phone: '+84912345678' }, entry.fields, NOW + 1);
    await deleteDraft((await queued('Another removal')).id, NOW + 399 * DAY_MS);
    expect(await mergeOwnReceipts(own, NOW + 399 * DAY_MS)).toEqual([receipt.reference]);
    expect(await listReceipts()).toEqual([]);
    await acceptReceipt(entry, { ...receipt, revision: 2 }, NOW + 3);
    expect([await mergeOwnReceipts(own, NOW + 4), (await listReceipts()).length]).toEqual([[], 1]);
  });

  test('that were deleted here do not let a page that still shows the text save it again', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW + 1);
    await forgetReceipt(receipt.reference, NOW + 2);
    expect(await saveDraft({ ...aDraft(), id: entry.id }, NOW + 3)).toEqual({ kind: 'gone' });
  });

  test('from the cookie wait for an item that still waits here: nothing reads as sent and not sent', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await mergeOwnReceipts([{ ...receipt, title: 'Sent, answer lost', status: 'submitted' }], NOW + 1);
    expect([await listReceipts(), (await listEntries()).length]).toEqual([[], 1]);
    await acceptReceipt(entry, receipt, NOW + 2);
    expect([(await listReceipts()).length, await listEntries()]).toEqual([1, []]);
  });

  test('from the cookie keep the phone number and the words this phone knows', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW + 1);
    await mergeOwnReceipts([{ ...receipt, title: 'Same', status: 'withdrawn' }], NOW + 2);
    expect(await findReceipt(receipt.reference)).toMatchObject({ phone: '+84912345678', fields: entry.fields, withdrawnAt: NOW + 2 });
    await mergeOwnReceipts([{ ...receipt, revision: 2, contentHash: 'b'.repeat(64), title: 'New words', status: 'submitted' }], NOW + 3);
    expect(await findReceipt(receipt.reference)).toMatchObject({
      phone: '+84912345678',
      fields: null,
      title: 'New words',
      withdrawnAt: null,
    });
  });

  test('stay as a proof when the initiative is withdrawn', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW + 1);
    await markWithdrawn(receipt.reference, NOW + 2);
    expect(await findReceipt(receipt.reference)).toMatchObject({ receipt, withdrawnAt: NOW + 2 });
  });
});
