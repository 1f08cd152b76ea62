import { expect, test, vi } from 'vitest';
import { draftKeeper, type Keeping } from '#components/worker/writing/draft-keeper.ts';
import { listDrafts } from '#lib/offline/draft-store.ts';
import './support/phone.ts';

/** A page that holds one text; `kept` is what it tells the person, in order. */
function writing() {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const page = { text: 'First words' };
  const kept: Keeping['kind'][] = [];
  const created = vi.fn();
  const keeper = draftKeeper({
    read: () => ({ 'initiative.title': page.text }),
    step: () => 3,
    show: ({ kind }) => kept.push(kind),
    created,
  });
  const unsaved = () => document.documentElement.dataset.unsaved !== undefined;
  return { page, kept, created, keeper, unsaved };
}

/** Storage that refuses to write until the returned function is called. */
function fullStorage(): () => void {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => full.mockRestore();
}

test('a save that storage refused is tried again on coming back, and only then reads as saved', async () => {
  const { page, kept, created, keeper, unsaved } = writing();
  const release = fullStorage();
  keeper.touch();
  await keeper.flush();
  expect([kept, keeper.isDirty(), unsaved(), created.mock.calls]).toEqual([['unavailable'], true, true, []]);

  page.text = 'Words typed since';
  release();
  await keeper.flush();
  expect([kept, keeper.isDirty(), unsaved()]).toEqual([['unavailable', 'saved'], false, false]);
  expect((await listDrafts()).map(({ fields }) => fields)).toEqual([{ 'initiative.title': 'Words typed since' }]);
  expect(created).toHaveBeenCalledTimes(1);
});

test('coming back with nothing to save writes nothing', async () => {
  const { kept, keeper } = writing();
  await keeper.flush();
  expect([kept, await listDrafts()]).toEqual([[], []]);
});

test('what is typed while a save is on its way is saved by the next one', async () => {
  const { page, keeper } = writing();
  keeper.touch();
  const saving = keeper.flush();
  page.text = 'Typed meanwhile';
  keeper.touch();
  await saving;
  await keeper.flush();
  expect((await listDrafts()).map(({ fields }) => fields['initiative.title'])).toEqual(['Typed meanwhile']);
  expect(keeper.isDirty()).toBe(false);
});
