import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { engine } from '#lib/db/engine.ts';
import { addScans, type ScanCount } from '#lib/db/poster-scans.ts';
import { listPostersByCode } from '#lib/db/posters.ts';
import type { Duration, Instant } from '#lib/domain/instant.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { posterCodeIn } from '#lib/messages/paths.ts';
import { serverNow } from './clock.ts';
import { log } from './log.ts';

/** A scan costs no commit of its own: what came together is written together. */
const FLUSH_EVERY_MS: Duration = 5_000;
/** So many posters are scanned within five seconds on no day; beyond it somebody makes codes up. */
const MOST_COUNTS = 20_000;
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

type Exchange = (asked: IncomingMessage, answer: ServerResponse) => void | Promise<void>;

/** Pages as before, with each answered question for a poster's page counted: also those that are answered from memory. */
export function countingScans(pages: Exchange): Exchange {
  return (asked, answer) => {
    const code = scannedCode(asked);
    if (code !== null) answer.once('finish', () => countScan(code, serverNow(), { has: (name) => name in asked.headers }));
    return pages(asked, answer);
  };
}

function scannedCode({ method, url = '/' }: IncomingMessage): string | null {
  const typed = method === 'GET' ? posterCodeIn(url.split('?')[0] ?? '') : null;
  return typed === null ? null : parseCode(typed);
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
    const valid = await ofValidPosters(taken);
    if (valid.length > 0) await engine().commit((tx) => addScans(tx, valid));
  } catch (reason) {
    for (const count of taken) add(all.counts, count);
    log('error', 'scans-not-written', { said: reason instanceof Error ? reason.message : typeof reason });
  }
}

/** Codes that somebody made up, or that were revoked, are no scans of a poster. */
async function ofValidPosters(counts: readonly ScanCount[]): Promise<ScanCount[]> {
  const found = await listPostersByCode(engine().reader, [...new Set(counts.map(({ code }) => code))]);
  const valid = new Set(found.filter(({ poster }) => poster.revokedAt === null).map(({ poster }) => poster.code));
  return counts.filter(({ code }) => valid.has(code));
}

function add(counts: Counted['counts'], { code, day, n }: ScanCount): void {
  const key = `${code} ${day}`;
  if (counts.size >= MOST_COUNTS && !counts.has(key)) return;
  counts.set(key, { code, day, n: n + (counts.get(key)?.n ?? 0) });
}
