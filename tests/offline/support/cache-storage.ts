const urlOf = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : String(key), 'https://host').href;

/** The part of the Cache API that the worker uses, in memory and in order of insertion: Node has none. */
class CacheOfTests {
  readonly kept = new Map<string, Response>();

  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    return this.kept.get(urlOf(key))?.clone();
  }

  async put(key: RequestInfo | URL, response: Response): Promise<void> {
    this.kept.set(urlOf(key), response);
  }

  async delete(key: RequestInfo | URL): Promise<boolean> {
    return this.kept.delete(urlOf(key));
  }

  async keys(): Promise<Request[]> {
    return [...this.kept.keys()].map((url) => new Request(url));
  }
}

export class CacheStorageOfTests {
  private readonly caches = new Map<string, CacheOfTests>();

  async open(name: string): Promise<CacheOfTests> {
    const cache = this.caches.get(name) ?? new CacheOfTests();
    this.caches.set(name, cache);
    return cache;
  }

  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.caches.values()) {
      const found = await cache.match(key);
      if (found) return found;
    }
    return undefined;
  }

  async keys(): Promise<string[]> {
    return [...this.caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.caches.delete(name);
  }
}
