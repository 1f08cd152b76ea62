import { StorageUnavailable, withDatabase } from './database.ts';

const PROBE = 'probe';

/** Can this phone keep a draft right now? Writes and removes a probe; asked at the start and when the page becomes visible again. */
export async function checkStorage(): Promise<'ok' | 'unavailable'> {
  try {
    await withDatabase(async (database) => {
      const tx = database.transaction('profile', 'readwrite');
      await tx.store.put({}, PROBE);
      await tx.store.delete(PROBE);
      await tx.done;
    });
    return 'ok';
  } catch (error) {
    if (error instanceof StorageUnavailable) return 'unavailable';
    throw error;
  }
}

/** Only pages may ask, so the worker's types do not know it. */
function canPersist(storage: object): storage is { persist: () => Promise<boolean> } {
  return 'persist' in storage && typeof storage.persist === 'function';
}

/** Asks the browser not to clear this site by itself. False is normal and no error. */
export async function requestPersistence(): Promise<boolean> {
  if (typeof navigator !== 'object' || !navigator.storage || !canPersist(navigator.storage)) return false;
  return await navigator.storage.persist().catch(() => false);
}
