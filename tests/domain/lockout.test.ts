import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { afterTry, type Failures, waitAfter } from '#lib/domain/lockout.ts';

test.each([
  [0, 0],
  [4, 0],
  [5, 30 * SECOND_MS],
  [6, MINUTE_MS],
  [7, 2 * MINUTE_MS],
  [11, 32 * MINUTE_MS],
  [12, HOUR_MS],
  [500, HOUR_MS],
])('after %i wrong passwords in a row: %i ms', (failures, wait) => {
  expect(waitAfter(failures)).toBe(wait);
});

test('tries of one day count together, and are forgotten a day after the last', () => {
  let stands: Failures | undefined;
  for (let i = 0; i < 5; i += 1) stands = afterTry(stands, i * HOUR_MS);
  expect(stands).toEqual({ failures: 5, lastAt: 4 * HOUR_MS, lockedUntil: 4 * HOUR_MS + 30 * SECOND_MS });
  expect(afterTry(stands, 4 * HOUR_MS + DAY_MS - 1).failures).toBe(6);
  expect(afterTry(stands, 4 * HOUR_MS + DAY_MS).failures).toBe(1);
});
