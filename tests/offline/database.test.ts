import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { StorageUnavailable, withDatabase } from '#lib/offline/database.ts';
import { findDraft, listDrafts, saveDraft } from '#lib/offline/draft-store.ts';
import { aDraft, NOW } from './support/phone.ts';

const kill = () => withDatabase(async (database) => database.close());
const named = (name: string) => new DOMException(name, name);

describe('a connection that the browser dropped', () => {
  test('between two saves is opened anew, and nothing is lost', async () => {
    const draft = aDraft();
    await saveDraft(draft, NOW);
    await kill();
    expect(await saveDraft({ ...draft, savedAt: NOW + 1, fields: { 'initiative.title': 'Typed after the kill' } }, NOW + 2)).toMatchObject({
      kind: 'saved',
    });
    await kill();
    expect(await findDraft(draft.id)).toMatchObject({ fields: { 'initiative.title': 'Typed after the kill' } });
  });

  test.each(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError'])(
    'in the middle of a save (%s) is tried once more',
    async (name) => {
      const original = IDBObjectStore.prototype.put;
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
        throw named(name);
      });
      put.mockImplementation(original);
      const draft = aDraft();
      expect(await saveDraft(draft, NOW)).toMatchObject({ kind: 'saved' });
      expect(put).toHaveBeenCalledTimes(2);
      expect(await listDrafts()).toHaveLength(1);
    },
  );

  test('by an aborted transaction is tried once more', async () => {
    let runs = 0;
    await withDatabase(async (database) => {
      const tx = database.transaction('drafts', 'readwrite');
      runs += 1;
      const putting = tx.store.put(aDraft());
      if (runs === 1) tx.abort();
      await Promise.all([putting, tx.done]);
    });
    expect([runs, (await listDrafts()).length]).toEqual([2, 1]);
  });

  test('many times at once serves everybody', async () => {
    await kill();
    const saves = Array.from({ length: 20 }, (_, i) => saveDraft(aDraft(`Initiative number ${i}`), NOW));
    expect((await Promise.all(saves)).every(({ kind }) => kind === 'saved')).toBe(true);
  });
});

describe('a phone that keeps nothing says so', () => {
  test('when it is full, at once and without a second try', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw named('QuotaExceededError');
    });
    await expect(saveDraft(aDraft(), NOW)).rejects.toThrow(StorageUnavailable);
    expect(put).toHaveBeenCalledTimes(1);
  });

  test('when it fails twice', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw named('UnknownError');
    });
    await expect(saveDraft(aDraft(), NOW)).rejects.toThrow(StorageUnavailable);
  });

  test('when storage is switched off', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw named('SecurityError');
    });
    await expect(listDrafts()).rejects.toThrow(StorageUnavailable);
  });

  test('when an open is never answered, after three seconds each for two tries', async () => {
    const silent = indexedDB.open('never answered');
    silent.addEventListener = () => undefined;
    vi.useFakeTimers();
    const open = vi.spyOn(indexedDB, 'open').mockReturnValue(silent);
    const reading = expect(listDrafts()).rejects.toThrow(StorageUnavailable);
    await vi.advanceTimersByTimeAsync(6_000);
    await reading;
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('and works again when the cause has gone', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw named('QuotaExceededError');
    });
    await expect(saveDraft(aDraft(), NOW)).rejects.toThrow(StorageUnavailable);
    full.mockRestore();
    expect(await saveDraft(aDraft(), NOW)).toMatchObject({ kind: 'saved' });
  });
});

test('a newer version in another tab is not held up by this one', async () => {
  await listDrafts();
  const newer = await openDB('sang-kien', 99);
  expect(newer.version).toBe(99);
  newer.close();
});
