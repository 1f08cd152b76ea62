import { expect, test } from 'vitest';
import { everyDay, MOST_DAYS } from '#lib/domain/daily-counts.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

const OPEN = { opensAt: vietnamMidnight('2021-03-10'), closesAt: vietnamMidnight('2021-04-21') };
const at = (day: string) => vietnamMidnight(day) + DAY_MS / 2;

test('days without any stand as 0, from the opening to today', () => {
  expect(everyDay([{ day: '2021-03-11', n: 3 }], OPEN, at('2021-03-13'))).toEqual([
    { day: '2021-03-10', n: 0 },
    { day: '2021-03-11', n: 3 },
    { day: '2021-03-12', n: 0 },
    { day: '2021-03-13', n: 0 },
  ]);
});

test('a campaign that is over ends on its last day, not today; what came late by permit is kept', () => {
  expect(everyDay([], OPEN, at('2026-01-01')).at(-1)).toEqual({ day: '2021-04-20', n: 0 });
  expect(everyDay([{ day: '2021-04-25', n: 1 }], OPEN, at('2026-01-01')).at(-1)).toEqual({ day: '2021-04-25', n: 1 });
});

test('before the opening there is nothing, unless something is held already', () => {
  expect(everyDay([], OPEN, at('2021-03-01'))).toEqual([]);
  expect(everyDay([{ day: '2021-03-01', n: 2 }], OPEN, at('2021-03-01'))).toEqual([{ day: '2021-03-01', n: 2 }]);
});

test('of a long campaign the last days are shown', () => {
  const year = { opensAt: vietnamMidnight('2021-01-01'), closesAt: vietnamMidnight('2022-01-01') };
  const days = everyDay([], year, at('2021-12-31'));
  expect([days.length, days.at(-1)?.day]).toEqual([MOST_DAYS, '2021-12-31']);
});
