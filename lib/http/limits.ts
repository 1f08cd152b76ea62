import 'server-only';
import { shelfOf } from '#lib/domain/draft-move.ts';
import { type Duration, HOUR_MS, type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { visitorBehind } from './visitor-address.ts';

/** So often within so long; `name` keeps the counts of different limits apart. */
export type Limit = { name: string; most: number; within: Duration };

/** Guesses at the phone number behind one receipt code; an honest author mistypes a few times. */
export const MISSES_OF_CODE: Limit = { name: 'code', most: 10, within: 15 * MINUTE_MS };
/** Guesses at codes from one address. */
export const MISSES_OF_ADDRESS: Limit = { name: 'misses', most: 10, within: MINUTE_MS };
/** A factory behind one address, or a carrier's gateway, hands in 600 a minute and never meets this. */
export const WRITES_OF_ADDRESS: Limit = { name: 'writes', most: 3_000, within: MINUTE_MS };
/** Sealed drafts left from one address: the places for them are few. */
export const DROPS_OF_ADDRESS: Limit = { name: 'drops', most: 300, within: HOUR_MS };

/** Each costs a tenth of a second of scrypt; a whole training room signs in behind one address. */
export const SIGN_INS_OF_ADDRESS: Limit = { name: 'sign-ins', most: 60, within: MINUTE_MS };

const MOST_KEYS = 50_000;

type Count = { n: number; until: Instant };

declare global {
  var sangKienCounts: Map<string, Count> | undefined;
}

/** In memory alone and forgotten with the limit's time: no address of anyone is kept. */
function counts(): Map<string, Count> {
  globalThis.sangKienCounts ??= new Map();
  return globalThis.sangKienCounts;
}

/** One key for every spelling of a receipt code; null for a text that is none, behind which there is nothing to guess. */
export const keyOfReference = (code: string): string | null => parseCode(code);

/** Codes of one shelf are guessed at together; the id of a link stands for itself. */
export const keyOfDrop = (id: string): string => shelfOf(id) ?? id;

function usedUp({ name, most }: Limit, key: string | null, now: Instant): Count | null {
  const count = key === null ? undefined : counts().get(`${name}:${key}`);
  return count && count.n >= most && now < count.until ? count : null;
}

export const hasLeft = (limit: Limit, key: string | null, now: Instant): boolean => usedUp(limit, key, now) === null;

/** Throws `too-many-requests` when `key` has used up its limit. Nobody's key (null) has none. */
export function requireLeft(limit: Limit, key: string | null, now: Instant): void {
  const count = usedUp(limit, key, now);
  if (count) throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil((count.until - now) / 1_000) });
}

/** Remembers one more of `key`; the oldest keys go first when there are too many. */
export function countOne({ name, within }: Limit, key: string | null, now: Instant): void {
  if (key === null) return;
  const all = counts();
  const id = `${name}:${key}`;
  const count = all.get(id);
  all.delete(id);
  all.set(id, count && now < count.until ? { ...count, n: count.n + 1 } : { n: 1, until: now + within });
  if (all.size > MOST_KEYS) for (const oldest of all.keys()) return void all.delete(oldest);
}

/** Before anything of a body is read. Throws `too-many-requests`. */
export function countWrite(request: Request, now: Instant, limit = WRITES_OF_ADDRESS): void {
  const address = visitorBehind(request);
  requireLeft(limit, address, now);
  countOne(limit, address, now);
}
