import 'server-only';
import { shelfOf } from '#lib/domain/draft-move.ts';
import { type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';

/** Guesses at the phone number behind one receipt code; an honest author mistypes a few times. */
const MOST_MISSES = 10;
const WITHIN_MS = 15 * MINUTE_MS;
const MOST_KEYS = 20_000;

type Misses = { count: number; since: Instant };

declare global {
  var sangKienMisses: Map<string, Misses> | undefined;
}

function missesByKey(): Map<string, Misses> {
  globalThis.sangKienMisses ??= new Map();
  return globalThis.sangKienMisses;
}

/** One key for every spelling of a receipt code; null for a text that is none, behind which there is nothing to guess. */
export function keyOfReference({ id }: { id: string }): string | null {
  return parseCode(id);
}

/** Ids have one spelling. */
export function keyOfId({ id }: { id: string }): string {
  return id;
}

/** Codes that begin alike are guessed at together; the id of a link stands for itself. */
export function keyOfDrop({ id }: { id: string }): string {
  return `drop ${shelfOf(id) ?? id}`;
}

/** Throws `too-many-requests` when `key` was missed too often lately. No address of anyone is kept. */
export function requireAttemptsLeft(key: string, now: Instant): void {
  const misses = missesByKey().get(key);
  if (!misses || misses.count < MOST_MISSES || now >= misses.since + WITHIN_MS) return;
  throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil((misses.since + WITHIN_MS - now) / 1_000) });
}

/** Remembers one miss; the oldest keys go first when there are too many. */
export function countMiss(key: string, now: Instant): void {
  const all = missesByKey();
  const misses = all.get(key);
  const stillCounts = misses !== undefined && now < misses.since + WITHIN_MS;
  all.delete(key);
  all.set(key, stillCounts ? { count: misses.count + 1, since: misses.since } : { count: 1, since: now });
  if (all.size > MOST_KEYS) for (const oldest of all.keys()) return void all.delete(oldest);
}
