import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { type IntakeWindow, intakeVerdict, phaseAt, windowAt } from '#lib/domain/intake-window.ts';
import { longestPermit, permitFault, windowsFor } from '#lib/domain/late-permit.ts';

const OPENS = 1_000_000_000_000;
const CLOSES = OPENS + 42 * DAY_MS;
const PLAIN: IntakeWindow = { opensAt: OPENS, closesAt: CLOSES, graceMinutes: 10, beforeOpening: 'keep-on-phone' };
const NEXT: IntakeWindow = { ...PLAIN, opensAt: CLOSES + 30 * DAY_MS, closesAt: CLOSES + 40 * DAY_MS };
const GRANTED = CLOSES + DAY_MS;
const UNTIL = GRANTED + 2 * DAY_MS;
const PERMIT = { from: GRANTED, until: UNTIL };
const verdictAt = (now: number, permit: typeof PERMIT | null = PERMIT, windows: [IntakeWindow, ...IntakeWindow[]] = [PLAIN]) =>
  intakeVerdict(windowAt(windowsFor(windows, permit), now), now, null);

test.each([
  ['1 ms before it was granted', GRANTED - 1, { kind: 'too-late', closesAt: UNTIL }],
  ['as it was granted: from its arrival', GRANTED, { kind: 'counts', countsFrom: GRANTED }],
  ['in its last millisecond', UNTIL - 1, { kind: 'counts', countsFrom: UNTIL - 1 }],
  ['at its end', UNTIL, { kind: 'too-late', closesAt: UNTIL }],
])('a late permit, %s', (name, now, verdict) => {
  if (name.startsWith('1 ms before')) expect(verdictAt(now).kind).not.toBe('counts');
  else expect(verdictAt(now)).toEqual(verdict);
});

test('a permit holds although the next phase is announced, and the next phase is told when it has ended', () => {
  expect(verdictAt(GRANTED, PERMIT, [PLAIN, NEXT])).toEqual({ kind: 'counts', countsFrom: GRANTED });
  expect(verdictAt(UNTIL, PERMIT, [PLAIN, NEXT])).toEqual({ kind: 'too-early', opensAt: NEXT.opensAt });
});

test('granted while the campaign is open, the unit reads its own end at once', () => {
  const early = { from: CLOSES - DAY_MS, until: CLOSES + DAY_MS };
  expect(windowAt(windowsFor([PLAIN], early), CLOSES - 1).closesAt).toBe(early.until);
  expect(windowAt(windowsFor([PLAIN], { ...early, until: CLOSES - 1 }), CLOSES - 2).closesAt).toBe(CLOSES);
});

test('what counts without a permit counts with one, whatever it is', () => {
  const around = fc.integer({ min: OPENS - DAY_MS, max: NEXT.closesAt + DAY_MS });
  fc.assert(
    fc.property(around, around, around, fc.option(around), (now, from, until, attemptedAt) => {
      const without = intakeVerdict(windowAt([PLAIN, NEXT], now), now, attemptedAt);
      const withPermit = intakeVerdict(windowAt(windowsFor([PLAIN, NEXT], { from, until }), now), now, attemptedAt);
      if (without.kind === 'counts') expect(withPermit.kind).toBe('counts');
      else if (withPermit.kind === 'counts') expect([now >= from && now < until, withPermit.countsFrom]).toEqual([true, now]);
    }),
  );
});

test('of several the longest holds; what was revoked is none', () => {
  const revoked = { from: GRANTED, until: null };
  expect(longestPermit([revoked, PERMIT, { from: GRANTED + 1, until: UNTIL - 1 }])).toEqual(PERMIT);
  expect(longestPermit([revoked])).toBeNull();
  expect(longestPermit([])).toBeNull();
});

test('nobody is late before the first opening, and no permit ends in the past', () => {
  expect(permitFault([PLAIN], OPENS + 1, OPENS - 1)).toBe('not-yet-open');
  expect(permitFault([PLAIN, NEXT], UNTIL, OPENS)).toBeNull();
  expect(permitFault([PLAIN], GRANTED, GRANTED)).toBe('until-is-past');
  expect(permitFault([PLAIN], GRANTED + 1, GRANTED)).toBeNull();
});

test('the grace belongs to the campaign’s close, not to the permit’s end', () => {
  const graceful = windowsFor([PLAIN], { from: CLOSES, until: CLOSES + MINUTE_MS });
  expect(phaseAt(windowAt(graceful, CLOSES + 2 * MINUTE_MS), CLOSES + 2 * MINUTE_MS)).toBe('grace');
  const long = windowsFor([PLAIN], PERMIT);
  expect(phaseAt(windowAt(long, UNTIL), UNTIL)).toBe('after');
});
