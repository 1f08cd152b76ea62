import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { fileStamp, isSnapshotDue, outdatedSnapshots, stampedAt } from '#lib/domain/snapshot-rotation.ts';
import { vietnamDate, vietnamMidnight } from '#lib/domain/vietnam-time.ts';

const NOON = vietnamMidnight('2021-04-20') + 12 * HOUR_MS;
const hourly = (n: number, every: number) => Array.from({ length: n }, (_, i) => NOON - i * every);

test('a stamp is a file name in the time of Viet Nam, and reads back', () => {
  expect(fileStamp(NOON)).toBe('2021-04-20T12-00-00');
  expect(stampedAt(fileStamp(NOON + 999))).toBe(NOON);
  for (const other of ['', '2021-04-20', '2021-13-20T12-00-00', '../2021-04-20T12-00-00', '2021-04-20T12:00:00'])
    expect(stampedAt(other)).toBeNull();
});

test('the newest stay, and of each older day the newest', () => {
  const taken = hourly(40, 6 * HOUR_MS);
  const outdated = new Set(outdatedSnapshots(taken, { newest: 3, days: 4 }));
  const kept = taken.filter((at) => !outdated.has(at));
  expect(kept.map(fileStamp)).toEqual([
    '2021-04-20T12-00-00',
    '2021-04-20T06-00-00',
    '2021-04-20T00-00-00',
    '2021-04-19T18-00-00',
    '2021-04-18T18-00-00',
    '2021-04-17T18-00-00',
  ]);
});

test('however many there are, the newest is never dropped, and what stays stays when asked again', () => {
  const instants = fc.uniqueArray(
    fc.integer({ min: 0, max: 40 * DAY_MS }).map((n) => NOON - n),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (taken, newest, days) => {
      const outdated = new Set(outdatedSnapshots(taken, { newest, days }));
      const kept = taken.filter((at) => !outdated.has(at));
      expect(kept).toContain(Math.max(...taken));
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(taken.length, newest));
      expect(kept.length).toBeLessThanOrEqual(newest + days);
      expect(new Set(kept.map(vietnamDate)).size).toBeGreaterThanOrEqual(Math.min(days, new Set(taken.map(vietnamDate)).size));
      expect(outdatedSnapshots(kept, { newest, days })).toEqual([]);
    }),
  );
});

test.each([
  { name: 'none was ever taken', taken: [], due: true },
  { name: 'the newest is young enough', taken: [NOON - 7 * HOUR_MS, NOON - HOUR_MS], due: false },
  { name: 'the newest is a millisecond too young', taken: [NOON - 6 * HOUR_MS + 1], due: false },
  { name: 'the newest is old enough', taken: [NOON - 6 * HOUR_MS], due: true },
  { name: 'the clock was set back since', taken: [NOON + DAY_MS], due: true },
])('due or not: $name', ({ taken, due }) => {
  expect(isSnapshotDue(taken, 6 * HOUR_MS, NOON)).toBe(due);
});
