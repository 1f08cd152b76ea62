import { describe, expect, test } from 'vitest';
import { openPage } from '#components/worker/writing/opening.ts';
import { saveDraft } from '#lib/offline/draft-store.ts';
import { acceptReceipt } from '#lib/offline/receipt-store.ts';
import { aDraft, aReceipt, NOW, queued } from './support/phone.ts';

const PLAIN = { draftId: null, posterCode: null, codeWrong: false, before: null };

describe('an address that names a draft which is not here', () => {
  test('says that it was handed in, when this phone has the receipt', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const { absent } = await openPage({ ...PLAIN, draftId: entry.id });
    expect(absent).toEqual({ kind: 'handed-in', reference: receipt.reference });
  });

  test('says that it is unknown otherwise', async () => {
    expect((await openPage({ ...PLAIN, draftId: 'nowhere' })).absent).toEqual({ kind: 'unknown' });
    expect((await openPage(PLAIN)).absent).toBeNull();
  });
});

test('a half-written text is offered by its id alone, never shown: the phone may be shared', async () => {
  const draft = aDraft();
  await saveDraft(draft, NOW);
  expect(await openPage(PLAIN)).toMatchObject({ draft: null, others: { count: 1, newest: draft.id } });
  expect(await openPage({ ...PLAIN, draftId: draft.id })).toMatchObject({ draft: { id: draft.id }, others: { count: 0, newest: null } });
});

describe('the next initiative begins with the unit of the one before', () => {
  const UNIT = { 'unit.topUnitCode': 'TOP-1', 'unit.subordinateUnitCode': 'MID-1', 'unit.grassrootsUnitCode': 'LOW-1' };

  test('by its receipt, with the names that the receipt knows and nothing of the person', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const { before } = await openPage({ ...PLAIN, before: receipt.reference });
    expect(before).toMatchObject({ ...UNIT, 'unit.topUnitName': 'Top', 'unit.grassrootsUnitName': 'Low' });
    expect(Object.keys(before ?? {}).filter((name) => !name.startsWith('unit.'))).toEqual(['posterCode']);
  });

  test('by its id while it still waits', async () => {
    const { id } = await queued();
    expect((await openPage({ ...PLAIN, before: id })).before).toMatchObject(UNIT);
    expect((await openPage({ ...PLAIN, before: 'nowhere' })).before).toBeNull();
  });
});
