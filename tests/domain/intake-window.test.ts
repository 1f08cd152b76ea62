import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { type IntakeWindow, intakeVerdict, phaseAt, windowAt } from '#lib/domain/intake-window.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

/** The letter: from 10/3 to 20/4/2021, both days inclusive, closed after 24:00 (R29, R30). */
const OPENS = vietnamMidnight('2021-03-10');
const CLOSES = vietnamMidnight('2021-04-21');
const LETTER: IntakeWindow = { opensAt: OPENS, closesAt: CLOSES, graceMinutes: 0, beforeOpening: 'keep-on-phone' };
const GRACE: IntakeWindow = { ...LETTER, graceMinutes: 10 };

test('the letter opens and closes at midnight in Viet Nam', () => {
  expect([OPENS, CLOSES]).toEqual([Date.parse('2021-03-09T17:00:00Z'), Date.parse('2021-04-20T17:00:00Z')]);
});

describe('phaseAt, at every end ± 1 ms', () => {
  test.each([
    ['before', OPENS - 1, 'before', 'before'],
    ['at the opening', OPENS, 'open', 'open'],
    ['after the opening', OPENS + 1, 'open', 'open'],
    ['23:59:59.999 of the last day', CLOSES - 1, 'open', 'open'],
    ['at the close', CLOSES, 'after', 'grace'],
    ['after the close', CLOSES + 1, 'after', 'grace'],
    ['last millisecond of the grace', CLOSES + 10 * MINUTE_MS - 1, 'after', 'grace'],
    ['end of the grace', CLOSES + 10 * MINUTE_MS, 'after', 'after'],
  ])('%s', (_name, now, plain, withGrace) => {
    expect([phaseAt(LETTER, now), phaseAt(GRACE, now)]).toEqual([plain, withGrace]);
  });
});

const COUNTED = { kind: 'counts' };
describe('intakeVerdict', () => {
  test.each([
    ['too early by 1 ms', LETTER, OPENS - 1, null, { kind: 'too-early', opensAt: OPENS }],
    ['in the first millisecond', LETTER, OPENS, null, { ...COUNTED, countsFrom: OPENS }],
    ['in the last millisecond', LETTER, CLOSES - 1, null, { ...COUNTED, countsFrom: CLOSES - 1 }],
    ['too late by nothing', LETTER, CLOSES, null, { kind: 'too-late', closesAt: CLOSES }],
    [
      'early, held on the server: counts from the opening',
      { ...LETTER, beforeOpening: 'hold-on-server' },
      OPENS - DAY_MS,
      null,
      { ...COUNTED, countsFrom: OPENS },
    ],
    ['without a grace a witness does not help', LETTER, CLOSES, CLOSES - 1, { kind: 'too-late', closesAt: CLOSES }],
    ['in the grace with a witness from before the close', GRACE, CLOSES + 1, CLOSES - 1, { ...COUNTED, countsFrom: CLOSES - 1 }],
    ['in the grace without a witness', GRACE, CLOSES + 1, null, { kind: 'too-late', closesAt: CLOSES }],
    ['in the grace with a witness of the close itself', GRACE, CLOSES + 1, CLOSES, { kind: 'too-late', closesAt: CLOSES }],
    ['in the grace with a witness from before the opening', GRACE, CLOSES + 1, OPENS - 1, { kind: 'too-late', closesAt: CLOSES }],
    ['after the grace, witness or not', GRACE, CLOSES + 10 * MINUTE_MS, CLOSES - 1, { kind: 'too-late', closesAt: CLOSES }],
  ] as [string, IntakeWindow, number, number | null, object][])('%s', (_name, window, arrivedAt, attemptedAt, verdict) => {
    expect(intakeVerdict(window, arrivedAt, attemptedAt)).toEqual(verdict);
  });

  test('never counts anything outside the window, whatever the arrival and the witness', () => {
    const around = fc.integer({ min: OPENS - 2 * DAY_MS, max: CLOSES + 2 * DAY_MS });
    fc.assert(
      fc.property(around, fc.option(around), fc.nat(60), (arrivedAt, attemptedAt, graceMinutes) => {
        const verdict = intakeVerdict({ ...LETTER, graceMinutes }, arrivedAt, attemptedAt);
        if (verdict.kind !== 'counts') return;
        expect(verdict.countsFrom).toBeGreaterThanOrEqual(OPENS);
        expect(verdict.countsFrom).toBeLessThan(CLOSES);
        expect(verdict.countsFrom).toBeLessThanOrEqual(arrivedAt);
      }),
    );
  });
});

describe('windowAt, of a campaign in two phases', () => {
  const first = { ...LETTER, name: 'first', graceMinutes: 10 };
  const second = { ...LETTER, name: 'second', opensAt: CLOSES + DAY_MS, closesAt: CLOSES + 2 * DAY_MS };
  test.each([
    ['before both: the next to open', OPENS - 1, 'first'],
    ['in the first', OPENS, 'first'],
    ['in the grace of the first', CLOSES, 'first'],
    ['between them: the next to open', CLOSES + 10 * MINUTE_MS, 'second'],
    ['in the second', CLOSES + DAY_MS, 'second'],
    ['after both: the last that closed', CLOSES + 2 * DAY_MS, 'second'],
  ])('%s', (_name, now, name) => {
    expect(windowAt([second, first], now).name).toBe(name);
  });
});
