import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { changeWindow, type PhaseWindow, type WindowChange } from '#lib/domain/window-change.ts';

const OPENS = 1_000_000_000_000;
const CLOSES = OPENS + 42 * DAY_MS;
const FIRST: PhaseWindow = { phaseNo: 1, opensAt: OPENS, closesAt: CLOSES, graceMinutes: 5, beforeOpening: 'keep-on-phone' };
const SECOND: PhaseWindow = { ...FIRST, phaseNo: 2, opensAt: CLOSES + 10 * DAY_MS, closesAt: CLOSES + 20 * DAY_MS };
const extend = (closesAt: number, facts: Partial<Extract<WindowChange, { kind: 'extend' }>> = {}): WindowChange => ({
  kind: 'extend',
  phaseNo: null,
  closesAt,
  graceMinutes: null,
  ...facts,
});
const reopen = (opensAt: number, closesAt: number): WindowChange => ({ kind: 'reopen', opensAt, closesAt, graceMinutes: null });

const rules = (facts: Partial<Extract<WindowChange, { kind: 'rules' }>>): WindowChange => ({
  kind: 'rules',
  phaseNo: null,
  graceMinutes: null,
  beforeOpening: null,
  ...facts,
});

type Case = [name: string, windows: [PhaseWindow, ...PhaseWindow[]], change: WindowChange, now: number, wanted: object | string];
const CASES: Case[] = [
  ['an extension before the close', [FIRST], extend(CLOSES + DAY_MS), CLOSES - 1, { ...FIRST, closesAt: CLOSES + DAY_MS }],
  ['an extension after the close', [FIRST], extend(CLOSES + DAY_MS), CLOSES + HOUR_MS, { ...FIRST, closesAt: CLOSES + DAY_MS }],
  ['an earlier close that is still to come', [FIRST], extend(CLOSES - DAY_MS), OPENS, { ...FIRST, closesAt: CLOSES - DAY_MS }],
  ['a close 1 ms ahead', [FIRST], extend(OPENS + DAY_MS + 1), OPENS + DAY_MS, { ...FIRST, closesAt: OPENS + DAY_MS + 1 }],
  ['a close in this very millisecond', [FIRST], extend(OPENS + DAY_MS), OPENS + DAY_MS, 'closing-is-past'],
  ['a close before the opening', [FIRST], extend(OPENS), OPENS - DAY_MS, 'closes-before-it-opens'],
  ['the same close again', [FIRST], extend(CLOSES), OPENS, 'changes-nothing'],
  ['only another grace', [FIRST], extend(CLOSES, { graceMinutes: 10 }), OPENS, { ...FIRST, graceMinutes: 10 }],
  ['a phase that does not exist', [FIRST], extend(CLOSES + DAY_MS, { phaseNo: 2 }), OPENS, 'unknown-phase'],
  ['up to the next phase', [FIRST, SECOND], extend(SECOND.opensAt, { phaseNo: 1 }), OPENS, { ...FIRST, closesAt: SECOND.opensAt }],
  ['1 ms into the next phase', [FIRST, SECOND], extend(SECOND.opensAt + 1, { phaseNo: 1 }), OPENS, 'overlaps'],
  [
    'another rule before the opening',
    [FIRST],
    rules({ beforeOpening: 'hold-on-server' }),
    OPENS - 1,
    { ...FIRST, beforeOpening: 'hold-on-server' },
  ],
  ['another rule at the opening', [FIRST], rules({ beforeOpening: 'hold-on-server' }), OPENS, 'already-open'],
  ['another grace while it is open', [FIRST], rules({ graceMinutes: 15 }), CLOSES - 1, { ...FIRST, graceMinutes: 15 }],
  ['another grace at the close', [FIRST], rules({ graceMinutes: 15 }), CLOSES, 'closing-is-past'],
  ['the same rules again', [FIRST], rules({ graceMinutes: 5, beforeOpening: 'keep-on-phone' }), OPENS - 1, 'changes-nothing'],
  ['rules of a phase that does not exist', [FIRST], rules({ phaseNo: 2, graceMinutes: 1 }), OPENS, 'unknown-phase'],
  ['of the newest phase unless named', [SECOND, FIRST], extend(SECOND.closesAt + 1), OPENS, { ...SECOND, closesAt: SECOND.closesAt + 1 }],
  [
    'a reopening weeks later',
    [FIRST],
    reopen(CLOSES + 30 * DAY_MS, CLOSES + 31 * DAY_MS),
    CLOSES + 30 * DAY_MS,
    { ...FIRST, phaseNo: 2, opensAt: CLOSES + 30 * DAY_MS, closesAt: CLOSES + 31 * DAY_MS },
  ],
  ['a reopening of what is open', [FIRST], reopen(CLOSES - DAY_MS, CLOSES + DAY_MS), CLOSES - 2 * DAY_MS, 'overlaps'],
  ['a reopening that began a millisecond ago', [FIRST], reopen(CLOSES + 1, CLOSES + DAY_MS), CLOSES + 2, 'opening-is-past'],
  ['a reopening that ends as it begins', [FIRST], reopen(CLOSES + DAY_MS, CLOSES + DAY_MS), CLOSES, 'closes-before-it-opens'],
];

describe('a decision about a window', () => {
  test.each(CASES)('%s', (_name, windows, change, now, wanted) => {
    const result = changeWindow(windows, change, now);
    if (typeof wanted === 'string') expect(result).toEqual({ kind: 'refused', fault: wanted });
    else expect(result).toMatchObject({ kind: 'changed', window: wanted });
  });

  const instant = fc.integer({ min: OPENS - 5 * DAY_MS, max: CLOSES + 40 * DAY_MS });
  const phaseNo = fc.option(fc.constantFrom(1, 2, 3));
  const change = fc.oneof(
    fc.tuple(instant, phaseNo).map(([closesAt, number]) => extend(closesAt, { phaseNo: number })),
    fc.tuple(instant, instant).map(([opensAt, closesAt]) => reopen(opensAt, closesAt)),
  );
  const decisions = fc.array(fc.tuple(change, fc.nat(8 * DAY_MS)), { maxLength: 8 });
  test('whatever is decided, phases never overlap, no opening is moved, and nothing that has counted stops counting', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        let windows: Windows = [FIRST];
        let now = OPENS - 5 * DAY_MS;
        for (const [decided, after] of all) {
          now += after;
          const result = changeWindow(windows, decided, now);
          if (result.kind === 'changed') windows = expectSound(windows, result.window, now);
        }
      }),
    );
  });
});

type Windows = [PhaseWindow, ...PhaseWindow[]];

/** The windows after a decision at `now`. */
function expectSound(before: Windows, window: PhaseWindow, now: number): Windows {
  const old = before.find(({ phaseNo }) => phaseNo === window.phaseNo);
  expect(window.opensAt).toBe(old?.opensAt ?? window.opensAt);
  expect(window.closesAt).toBeGreaterThan(now);
  const others = before.filter((one) => one !== old);
  for (const other of others) expect(other.closesAt <= window.opensAt || window.closesAt <= other.opensAt).toBe(true);
  return [window, ...others];
}
