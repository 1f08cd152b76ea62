import { DAY_MS, type Duration, HOUR_MS, type Instant, SECOND_MS } from './instant.ts';

/** Tries at one name in a row. */
export type Failures = { failures: number; lastAt: Instant; lockedUntil: Instant };

/** An honest person mistypes a few times; every further try doubles the wait. */
const FREE = 5;
const FIRST_WAIT: Duration = 30 * SECOND_MS;
const LONGEST_WAIT: Duration = HOUR_MS;
/** Failures older than this no longer count. */
export const FORGOTTEN_AFTER: Duration = DAY_MS;

/** How long a name is locked after so many wrong passwords in a row: 0 for the first four, then 30 s, 1 min, 2 min … 1 h. */
export function waitAfter(failures: number): Duration {
  return failures < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE));
}

/** What stands after one more try that has not yet been right. */
export function afterTry(before: Failures | undefined, now: Instant): Failures {
  const failures = (before && now - before.lastAt < FORGOTTEN_AFTER ? before.failures : 0) + 1;
  return { failures, lastAt: now, lockedUntil: now + waitAfter(failures) };
}
