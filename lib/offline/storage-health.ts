/** Only pages may ask, so the worker's types do not know it. */
function canPersist(storage: object): storage is { persist: () => Promise<boolean> } {
  return 'persist' in storage && typeof storage.persist === 'function';
}

/** Asks the browser not to clear this site by itself. False is normal and no error. */
export async function requestPersistence(): Promise<boolean> {
  if (typeof navigator !== 'object' || !navigator.storage || !canPersist(navigator.storage)) return false;
  return await navigator.storage.persist().catch(() => false);
}
