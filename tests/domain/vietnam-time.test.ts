import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#lib/domain/instant.ts';
import { endNamedBy, isLocalDate, toRfc3339, vietnamDate, vietnamMidnight, vietnamParts } from '#lib/domain/vietnam-time.ts';

const intl = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

function partsByIntl(at: number) {
  const parts = Object.fromEntries(intl.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year, month, day, hour, minute, second } = parts;
  return { year, month, day, hour, minute, second };
}

/** From 1980 on, when the whole country had been on UTC+7 for years. */
const instant = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) });

test.each([
  ['2021-04-20', '2021-04-21T00:00:00.000+07:00'],
  ['2021-12-31', '2022-01-01T00:00:00.000+07:00'],
  ['2021-04-20 17:30', '2021-04-20T17:30:00.000+07:00'],
  [' 2021-04-20T23:55 ', '2021-04-20T23:55:00.000+07:00'],
])('an end named "%s" is %s', (text, at) => {
  expect(toRfc3339(endNamedBy(text) ?? Number.NaN)).toBe(at);
});

test.each(['', '2021-02-29', '2021-04-20 24:00', '2021-04-20 9:00', '20/4/2021', '2021-04-20T17:00Z'])('"%s" names no end', (text) => {
  expect(endNamedBy(text)).toBeNull();
});

describe('the calendar in Viet Nam', () => {
  test('agrees with the time-zone data at any instant', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(vietnamParts(at)).toEqual(partsByIntl(at));
      }),
      { numRuns: 2_000 },
    );
  });

  test('agrees on every midnight from 2019 to 2033, leap days included', () => {
    for (let at = vietnamMidnight('2019-01-01'); at < vietnamMidnight('2033-01-01'); at += DAY_MS) {
      expect(vietnamParts(at)).toEqual(partsByIntl(at));
      expect(vietnamMidnight(vietnamDate(at))).toBe(at);
      expect(vietnamDate(at - 1) < vietnamDate(at)).toBe(true);
    }
  });

  test.each([
    ['2021-02-28', true],
    ['2021-02-29', false],
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2021-04-31', false],
    ['2021-00-10', false],
    ['2021-13-01', false],
    ['2021-1-1', false],
    ['21/4/2021', false],
    ['', false],
  ])('%s is a day: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  test('has no midnight for a day that does not exist', () => {
    expect(() => vietnamMidnight('2021-02-29')).toThrow(RangeError);
  });
});

test('the wire carries the offset and every millisecond', () => {
  expect(toRfc3339(Date.parse('2021-04-20T16:59:59.999Z'))).toBe('2021-04-20T23:59:59.999+07:00');
  fc.assert(
    fc.property(instant, (at) => {
      expect(Date.parse(toRfc3339(at))).toBe(at);
    }),
  );
});
