import 'server-only';
import { engine } from '#lib/db/engine.ts';
import { addScans, type ScanCount } from '#lib/db/poster-scans.ts';
import type { Duration, Instant } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { log } from './log.ts';

/** A scan costs no commit of its own: what came together is written together. */
const FLUSH_EVERY_MS: Duration = 5_000;
/** Requests that browsers and the framework make ahead of anybody's wish. */
const AHEAD = ['purpose', 'sec-purpose', 'next-router-prefetch', 'rsc'];

type Counted = { counts: Map<string, ScanCount>; timer: NodeJS.Timeout | undefined };

declare global {
  var sangKienScans: Counted | undefined;
}

/** Pages and the JSON door are separate bundles: the counts hang on `globalThis`. */
function counted(): Counted {
  globalThis.sangKienScans ??= { counts: new Map(), timer: undefined };
  return globalThis.sangKienScans;
}

/** One more opening of a poster's page today; of whoever opened it nothing is kept (decision 0023). */
export function countScan(code: string, now: Instant, headers: { has: (name: string) => boolean }): void {
  if (AHEAD.some((name) => headers.has(name))) return;
  const all = counted();
  add(all.counts, { code, day: vietnamDate(now), n: 1 });
  all.timer ??= setTimeout(() => void flushScans(), FLUSH_EVERY_MS).unref();
}

/** Writes what was counted since the last time; what cannot be written now is kept for the next time. Never throws. */
export async function flushScans(): Promise<void> {
  const all = counted();
  clearTimeout(all.timer);
  all.timer = undefined;
  const taken = [...all.counts.values()];
  if (taken.length === 0) return;
  all.counts.clear();
  try {
    await engine().commit((tx) => addScans(tx, taken));
  } catch (reason) {
    for (const count of taken) add(all.counts, count);
    log('error', 'scans-not-written', { said: reason instanceof Error ? reason.message : typeof reason });
  }
}

function add(counts: Counted['counts'], { code, day, n }: ScanCount): void {
  const key = `${code} ${day}`;
  counts.set(key, { code, day, n: n + (counts.get(key)?.n ?? 0) });
}
