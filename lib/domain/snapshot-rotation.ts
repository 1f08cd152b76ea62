import { type Duration, type Instant, MINUTE_MS } from './instant.ts';
import { toRfc3339, vietnamDate } from './vietnam-time.ts';

/** What stays of the snapshots: so many of the newest, and the newest of each of so many days. */
export type Kept = { newest: number; days: number };

/** Viet Nam's clock in a form that every file system takes and that sorts by time: `2021-04-20T23-59-59`. */
export function fileStamp(at: Instant): string {
  return toRfc3339(at).slice(0, 19).replaceAll(':', '-');
}

/** The instant (whole seconds) of a `fileStamp`; null for any other text. */
export function stampedAt(stamp: string): Instant | null {
  const [, day, hour, minute, second] = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})$/.exec(stamp) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(at) ? null : at;
}

/** Those of `taken` that nothing of `kept` holds any longer. */
export function outdatedSnapshots(taken: readonly Instant[], kept: Kept): Instant[] {
  const newestFirst = [...taken].sort((a, b) => b - a);
  const ofDays = newestFirst.filter((at, i) => i === 0 || vietnamDate(at) !== vietnamDate(newestFirst[i - 1] ?? at)).slice(0, kept.days);
  const held = new Set([...newestFirst.slice(0, kept.newest), ...ofDays]);
  return newestFirst.filter((at) => !held.has(at));
}

/** True when none is younger than `every`. One from the future counts as none: the clock was set back since. */
export function isSnapshotDue(taken: readonly Instant[], every: Duration, now: Instant): boolean {
  return !taken.some((at) => at <= now + MINUTE_MS && now - at < every);
}
