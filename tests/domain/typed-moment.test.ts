import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { dayTyped, hourTyped, momentTyped } from '#lib/domain/typed-moment.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

test.each([
  ['27/4/2021', '2021-04-27'],
  [' 27-04-2021 ', '2021-04-27'],
  ['7.4.2021', '2021-04-07'],
  ['2021-04-27', '2021-04-27'],
  ['29/2/2021', null],
  ['4/27/2021', null],
  ['27/4', null],
  ['27/4/21', null],
  ['', null],
])('the day %j is %s', (typed, day) => {
  expect(dayTyped(typed)).toBe(day);
});

test.each([
  ['17:30', 17.5],
  ['17h30', 17.5],
  ['17 giờ 30', 17.5],
  ['17h', 17],
  ['8', 8],
  ['24:00', 24],
  ['24:01', null],
  ['25', null],
  ['17:60', null],
  ['soon', null],
])('the hour %j is %s', (typed, hours) => {
  expect(hourTyped(typed)).toBe(hours === null ? null : hours * HOUR_MS);
});

test('a day alone ends at the midnight after it and begins at the one before', () => {
  const midnight = vietnamMidnight('2021-04-27');
  expect(momentTyped({ day: '27/4/2021', hour: '' }, 'end')).toBe(midnight + DAY_MS);
  expect(momentTyped({ day: '27/4/2021', hour: ' ' }, 'begin')).toBe(midnight);
  expect(momentTyped({ day: '27/4/2021', hour: '17:00' }, 'end')).toBe(midnight + 17 * HOUR_MS);
  expect(momentTyped({ day: '', hour: '17:00' }, 'end')).toEqual({ part: 'day', code: 'required' });
  expect(momentTyped({ day: 'tomorrow', hour: '' }, 'end')).toEqual({ part: 'day', code: 'not-a-date' });
  expect(momentTyped({ day: '27/4/2021', hour: 'noon' }, 'end')).toEqual({ part: 'hour', code: 'not-a-time' });
});
