/** Locks of this tab only, for plain-http addresses where the browser has no Web Locks. The server makes double sending harmless there. */
const tails = new Map<string, Promise<unknown>>();

function inThisTab<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
  const tail = turn
    .catch(() => undefined)
    .finally(() => {
      if (tails.get(name) === tail) tails.delete(name);
    });
  tails.set(name, tail);
  return turn;
}

const webLocks = () => (typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : undefined);

const PREFIX = 'outbox/';

/** Runs `work` while nobody else, in any tab, sends, edits or deletes this item. Waits for its turn. */
export async function holdingEntry<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const locks = webLocks();
  return locks ? await locks.request(PREFIX + id, work) : await inThisTab(PREFIX + id, work);
}

/** As `holdingEntry`, but returns `busy` at once when another holds the item. */
export async function ifEntryFree<Result>(id: string, busy: Result, work: () => Promise<Result>): Promise<Result> {
  const locks = webLocks();
  if (locks) return await locks.request(PREFIX + id, { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(busy)));
  return tails.has(PREFIX + id) ? busy : await inThisTab(PREFIX + id, work);
}

/** Ids of the items on the wire right now, in any tab. In flight is a lock, never a stored word. */
export async function entriesInFlight(): Promise<Set<string>> {
  const names = (await webLocks()?.query())?.held?.map((lock) => lock.name ?? '') ?? [...tails.keys()];
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
}
