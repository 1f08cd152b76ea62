import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { findSignedIn } from '#lib/http/account-session.ts';
import { DURING, plantTree } from './builders.ts';
import { processDatabase } from './private-database.ts';

/** Before each test of a file: the clock stands at `now`, nobody's tries were counted, and a fresh database holds the tree of the tests. */
export function stillServer(now = DURING): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now });
    globalThis.sangKienCounts = undefined;
    await processDatabase();
    await plantTree(engine());
  });
  afterEach(() => vi.useRealTimers());
}

/** Who a cookie signs in. */
export const who = (cookie: string) => findSignedIn(new Headers({ cookie }));

/** What was done, in its order. */
export const verbs = (): string[] =>
  engine()
    .reader.all<{ verb: string }>(sql`SELECT verb FROM events ORDER BY at, id`)
    .map(({ verb }) => verb);
