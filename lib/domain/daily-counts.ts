import { DAY_MS, type Instant, type LocalDate } from './instant.ts';
import { vietnamDate, vietnamMidnight } from './vietnam-time.ts';

export type DailyCount = { day: LocalDate; n: number };

/** As many bars as a narrow screen still tells apart. */
export const MOST_DAYS = 45;

/**
 * Every Vietnamese day of a campaign up to `now` and its close, the days without any as 0; of a long one the last `MOST_DAYS`. Days on
 * which something counted before the opening or after the close (a permit, a hold) are kept.
 */
export function everyDay(
  counts: readonly DailyCount[],
  { opensAt, closesAt }: { opensAt: Instant; closesAt: Instant },
  now: Instant,
): DailyCount[] {
  const known = new Map(counts.map(({ day, n }) => [day, n]));
  const days = [...known.keys()].sort();
  const opened = now >= opensAt ? [vietnamDate(opensAt), vietnamDate(Math.min(now, closesAt - 1))] : [];
  const [first, last] = [[...opened, ...days].sort()[0], [...opened, ...days].sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = vietnamMidnight(last);
  const begin = Math.max(vietnamMidnight(first), end - (MOST_DAYS - 1) * DAY_MS);
  const all: DailyCount[] = [];
  for (let at = begin; at <= end; at += DAY_MS) all.push({ day: vietnamDate(at), n: known.get(vietnamDate(at)) ?? 0 });
  return all;
}
