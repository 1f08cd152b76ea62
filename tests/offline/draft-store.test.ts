import { describe, expect, test, vi } from 'vitest';
import { onChange } from '#lib/offline/changes.ts';
import { deleteDraft, draftForEditing, findDraft, listDrafts, restoreDraft, saveDraft } from '#lib/offline/draft-store.ts';
import { newId } from '#lib/offline/new-id.ts';
import { deleteEntry, listEntries, queueDraft, restoreEntry, takeBack, updateEntry } from '#lib/offline/outbox-store.ts';
import { acceptReceipt, forgetReceipt, mergeOwnReceipts } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { aBody, aDraft, aReceipt, NOW, queued } from './support/phone.ts';

const typed = (draft: Draft, title: string): Draft => ({ ...draft, fields: { ...draft.fields, 'initiative.title': title } });

async function saved(draft: Draft, now = NOW): Promise<Draft> {
  const result = await saveDraft(draft, now);
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.draft;
}

describe('several drafts', () => {
  test('are all kept, the one touched last first', async () => {
    const [first, second] = [await saved(aDraft('First of them'), NOW), await saved(aDraft('Second of them'), NOW + 5)];
    expect((await listDrafts()).map(({ id }) => id)).toEqual([second.id, first.id]);
    await saved(typed(first, 'First again'), NOW + 9);
    expect((await listDrafts()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test('keep every letter as typed, 20.000 of them and half-composed ones', async () => {
    const text = `e\u0302\u0301 \u200b${'đ'.repeat(20_000)}\r\n`;
    const draft = await saved({ ...aDraft(), fields: { 'initiative.solution': text } });
    expect((await findDraft(draft.id))?.fields['initiative.solution']).toBe(text);
  });
});

describe('two tabs, one draft', () => {
  test('the last save wins when it has seen the other', async () => {
    const one = await saved(aDraft());
    const two = await saved(typed(one, 'Written in tab two'), NOW + 5);
    expect(await saveDraft(typed(two, 'Then in tab one'), NOW + 6)).toMatchObject({ kind: 'saved' });
  });

  test('a save that has not seen the other is told, and both texts still exist', async () => {
    const seen = await saved(aDraft());
    await saved(typed(seen, 'Written in tab two'), NOW + 5);
    const late = await saveDraft(typed(seen, 'Written in tab one'), NOW + 6);
    expect(late).toMatchObject({ kind: 'newer-elsewhere', draft: { fields: { 'initiative.title': 'Written in tab two' } } });
    expect((await findDraft(seen.id))?.fields['initiative.title']).toBe('Written in tab two');
  });

  test('may be overwritten knowingly', async () => {
    const seen = await saved(aDraft());
    const other = await saved(typed(seen, 'Written in tab two'), NOW + 5);
    expect(await saveDraft({ ...typed(seen, 'Mine, knowingly'), savedAt: other.savedAt }, NOW + 6)).toMatchObject({ kind: 'saved' });
  });

  test('the same text twice is no conflict, and a clock set back hides no save', async () => {
    const seen = await saved(aDraft());
    await saved(seen, NOW - 10_000);
    expect(await saveDraft(seen, NOW - 20_000)).toMatchObject({ kind: 'saved' });
    const late = await saveDraft(typed(seen, 'Older base'), NOW - 30_000);
    expect(late.kind).toBe('newer-elsewhere');
  });
});

describe('a late autosave does not resurrect', () => {
  test('what another tab has queued', async () => {
    const draft = await saved(aDraft());
    await queueDraft(draft, aBody(), NOW + 1);
    expect(await saveDraft(typed(draft, 'Too late'), NOW + 2)).toEqual({ kind: 'gone' });
    expect(await listDrafts()).toEqual([]);
  });

  test('what the server has received', async () => {
    const entry = await queued();
    await acceptReceipt(entry, aReceipt(entry.id), NOW + 1);
    expect(await saveDraft({ ...aDraft(), id: entry.id }, NOW + 2)).toEqual({ kind: 'gone' });
  });

  test('what another tab has deleted, until the deletion is undone', async () => {
    const draft = await saved(aDraft());
    const deleted = await deleteDraft(draft.id, NOW + 1);
    expect(await saveDraft(typed(draft, 'Too late'), NOW + 2)).toEqual({ kind: 'gone' });
    expect(deleted).toEqual(draft);
    await restoreDraft(draft);
    expect(await saveDraft(typed(draft, 'In time again'), NOW + 3)).toMatchObject({ kind: 'saved' });
  });

  test('but storage that the browser cleared does not make a text unsavable', async () => {
    const draft = await saved(aDraft());
    vi.stubGlobal('indexedDB', new (await import('fake-indexeddb')).IDBFactory());
    const { closeDatabase } = await import('#lib/offline/database.ts');
    await closeDatabase();
    expect(await saveDraft(typed(draft, 'Typed on'), NOW + 1)).toMatchObject({ kind: 'saved' });
  });
});

describe('editing what the server holds', () => {
  const editing = (n: number) => ({ reference: '7K3M-92XH', n, phone: '+84912345678' });

  test('opens the draft already begun for this revision instead of a second one', async () => {
    const id = newId();
    const first = await draftForEditing(id, editing(2), { 'initiative.title': 'From the server' }, NOW);
    const typedOn = await saved(typed(first, 'Already changed'), NOW + 1);
    expect(await draftForEditing(id, editing(2), { 'initiative.title': 'From the server' }, NOW + 2)).toEqual(typedOn);
  });

  test('works although the receipt was deleted from this phone, and is not hindered by the receipt of the revision before', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW + 1);
    const draft = await draftForEditing(entry.id, editing(2), entry.fields, NOW + 2);
    expect(await saveDraft(draft, NOW + 3)).toMatchObject({ kind: 'saved' });
    await forgetReceipt(receipt.reference, NOW + 4);
    expect(await draftForEditing(entry.id, editing(3), entry.fields, NOW + 5)).toMatchObject({ editing: { n: 3 } });
    expect(await saveDraft({ ...draft, editing: editing(3), createdAt: NOW + 5, savedAt: NOW + 5 }, NOW + 6)).toMatchObject({
      kind: 'saved',
    });
  });
});

describe('words typed for an edit', () => {
  const editing = (n: number) => ({ reference: '7K3M-92XH', n, phone: '+84912345678' });
  const fromServer = { 'initiative.title': 'From the server' };
  async function begun(n = 2) {
    const id = newId();
    return await saved(typed(await draftForEditing(id, editing(n), fromServer, NOW), 'My own change'), NOW + 1);
  }

  test('are never replaced by what the server holds: they move to the revision that follows another phone’s', async () => {
    const draft = await begun(2);
    const opened = await draftForEditing(draft.id, editing(3), fromServer, NOW + 9);
    expect(opened).toMatchObject({ editing: { n: 3 }, fields: { 'initiative.title': 'My own change' } });
    expect(await listDrafts()).toEqual([opened]);
    expect(await saveDraft(draft, NOW + 10)).toMatchObject({ kind: 'saved', draft: { editing: { n: 3 } } });
  });

  test('can be saved and handed in although the receipt was removed from this phone', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const draft = await draftForEditing(entry.id, editing(2), entry.fields, NOW + 1);
    await forgetReceipt(receipt.reference, NOW + 2);
    const kept = await saved(typed(draft, 'Typed on'), NOW + 3);
    expect(await queueDraft(kept, aBody('Typed on'), NOW + 4)).toMatchObject({ kind: 'queued' });
    await forgetReceipt(receipt.reference, NOW + 5);
    const taken = await takeBack(entry.id);
    expect(taken && (await saveDraft(typed(taken, 'And on'), NOW + 6))).toMatchObject({ kind: 'saved' });
  });

  test('are not unsavable because another phone’s revision became known here', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const draft = await draftForEditing(entry.id, editing(2), entry.fields, NOW + 1);
    await mergeOwnReceipts([{ ...receipt, revision: 2, contentHash: 'b'.repeat(64), title: 'Theirs', status: 'submitted' }], NOW + 2);
    expect(await saveDraft(typed(draft, 'Mine'), NOW + 3)).toMatchObject({ kind: 'saved' });
  });

  test('come out of the queue when the edit was refused and is opened anew, as the sentence asks', async () => {
    const draft = await begun(2);
    const result = await queueDraft(draft, aBody('My own change'), NOW + 2);
    await updateEntry(draft.id, (entry) => ({ ...entry, refusal: 'revision-conflict' }));
    const opened = await draftForEditing(draft.id, editing(4), fromServer, NOW + 3);
    expect(result.kind).toBe('queued');
    expect(opened).toMatchObject({ editing: { n: 4 }, fields: { 'initiative.title': 'My own change' } });
    expect([await listEntries(), await saveDraft(opened, NOW + 4)]).toMatchObject([[], { kind: 'saved' }]);
  });

  test('can be begun anew after the refused edit was deleted; undoing that later does not go over them', async () => {
    const draft = await begun(2);
    await queueDraft(draft, aBody('My own change'), NOW + 2);
    const deleted = await deleteEntry(draft.id, NOW + 100);
    const opened = await draftForEditing(draft.id, editing(3), fromServer, NOW + 50);
    expect(await saveDraft(typed(opened, 'Anew'), NOW + 51)).toMatchObject({ kind: 'saved' });
    if (deleted) await restoreEntry(deleted);
    await restoreDraft(draft);
    expect([await listEntries(), (await findDraft(draft.id))?.fields['initiative.title']]).toEqual([[], 'Anew']);
  });
});

test('a saved draft is announced, a refused save is not', async () => {
  const heard = vi.fn();
  const stop = onChange(heard);
  const draft = await saved(aDraft());
  expect(heard).toHaveBeenCalledTimes(1);
  await deleteDraft(draft.id, NOW + 1);
  await saveDraft(draft, NOW + 2);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  await restoreDraft(draft);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('an id is a UUID v4 in lower case, with and without crypto.randomUUID', () => {
  const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(newId()).toMatch(v4);
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 200 }, newId);
  for (const id of ids) expect(id).toMatch(v4);
  expect(new Set(ids).size).toBe(200);
});
