import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { afterAttempt, type Failure, nextStep, type OutboxFacts, outboxState, type QueueWindow, type Step } from '#lib/domain/outbox.ts';
import { PROBLEMS, type ProblemCode } from '#lib/domain/problem.ts';

const OPENS = 1_000_000_000_000;
const CLOSES = OPENS + 42 * DAY_MS;
const DURING = OPENS + DAY_MS;

function aWindow(facts: Partial<QueueWindow> = {}): QueueWindow {
  const rules = { graceMinutes: 0, beforeOpening: 'keep-on-phone', windowVersion: 1, spreadSeconds: 0 } as const;
  return { opensAt: OPENS, closesAt: CLOSES, ...rules, ...facts };
}

function anItem(facts: Partial<OutboxFacts> = {}): OutboxFacts {
  const waiting = { failures: 0, notBefore: null, refusal: null, refusedAt: null, refusedUnder: null, attemptToken: null };
  return { id: '11111111-1111-4111-8111-111111111111', campaignId: 'c', queuedAt: DURING, ...waiting, ...facts };
}

const refused = (code: ProblemCode, facts: Partial<OutboxFacts> = {}) =>
  anItem({ refusal: code, refusedAt: CLOSES, refusedUnder: 1, ...facts });
const SEND: Step = { kind: 'send' };
const PARKED: Step = { kind: 'parked' };
const retryAt = (until: number): Step => ({ kind: 'wait', until, why: 'retry' });

type Case = { name: string; item?: OutboxFacts; window?: QueueWindow | null; now: number; tapped?: boolean; step: Step };

const EARLY = anItem({ queuedAt: OPENS - DAY_MS });
const LATER_PHASE = aWindow({ opensAt: CLOSES + DAY_MS, closesAt: CLOSES + 3 * DAY_MS });
const CASES: Case[] = [
  { name: 'goes at once while the window is open', now: DURING, step: SEND },
  { name: 'goes at once when no window was ever heard of', window: null, now: DURING, step: SEND },
  { name: 'waits for the opening to the millisecond', item: EARLY, now: OPENS - 1, step: { kind: 'wait', until: OPENS, why: 'opening' } },
  { name: 'goes in the very millisecond of the opening', item: EARLY, now: OPENS, step: SEND },
  {
    name: 'waits for the opening even when tapped',
    item: EARLY,
    now: OPENS - 1,
    tapped: true,
    step: { kind: 'wait', until: OPENS, why: 'opening' },
  },
  {
    name: 'goes before the opening when the server holds it',
    item: EARLY,
    window: aWindow({ beforeOpening: 'hold-on-server' }),
    now: OPENS - 1,
    step: SEND,
  },
  { name: 'goes in the last millisecond', now: CLOSES - 1, step: SEND },
  { name: 'still goes once after the close: an earlier try may have been in time', now: CLOSES, step: SEND },
  { name: 'waits out its retry', item: anItem({ failures: 3, notBefore: DURING + 1 }), now: DURING, step: retryAt(DURING + 1) },
  { name: 'goes when the retry is due', item: anItem({ failures: 3, notBefore: DURING }), now: DURING, step: SEND },
  {
    name: 'skips the retry when tapped',
    item: anItem({ failures: 3, notBefore: DURING + MINUTE_MS }),
    now: DURING,
    tapped: true,
    step: SEND,
  },
  {
    name: 'does not believe a wait of a day: the clock was set back',
    item: anItem({ failures: 1, notBefore: DURING + DAY_MS }),
    now: DURING,
    step: SEND,
  },
  { name: 'stays parked under the window that refused it', item: refused('window-closed'), now: CLOSES + HOUR_MS, step: PARKED },
  { name: 'stays parked when tapped', item: refused('window-closed'), now: CLOSES + HOUR_MS, tapped: true, step: PARKED },
  { name: 'stays parked without knowledge of the window', item: refused('window-closed'), window: null, now: CLOSES, step: PARKED },
  {
    name: 'stays parked when the changed window has closed too',
    item: refused('window-closed'),
    window: aWindow({ windowVersion: 2 }),
    now: CLOSES,
    step: PARKED,
  },
  {
    name: 'goes again when the window was extended',
    item: refused('window-closed'),
    window: aWindow({ windowVersion: 2, closesAt: CLOSES + DAY_MS }),
    now: CLOSES + HOUR_MS,
    step: SEND,
  },
  {
    name: 'waits for a later phase that opened after its refusal',
    item: refused('window-closed'),
    window: LATER_PHASE,
    now: CLOSES + HOUR_MS,
    step: { kind: 'wait', until: LATER_PHASE.opensAt, why: 'opening' },
  },
  { name: 'goes in that later phase', item: refused('window-closed'), window: LATER_PHASE, now: LATER_PHASE.opensAt, step: SEND },
  {
    name: 'is not fooled into a loop by a phone clock that runs behind',
    item: refused('window-closed', { refusedAt: DURING }),
    now: DURING + HOUR_MS,
    step: PARKED,
  },
];

describe('nextStep', () => {
  test.each(CASES)('$name', ({ item = anItem(), window = aWindow(), now, tapped = false, step }) => {
    expect(nextStep(item, window, now, { tapped })).toEqual(step);
  });

  const uncurable = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !['wait', 'park'].includes(PROBLEMS[code].cure));
  test.each(uncurable)('leaves %s to the worker, tapped or not', (code) => {
    for (const tapped of [true, false])
      expect(nextStep(refused(code), aWindow(), DURING, { tapped })).toEqual({ kind: 'needs-worker', refusal: code });
  });
});

describe('the turn at the opening', () => {
  const window = aWindow({ spreadSeconds: 600 });
  const turnOf = (id: string) => nextStep(anItem({ id, queuedAt: OPENS - 1 }), window, OPENS);

  test('spreads items queued before it over the published seconds, each always at the same', () => {
    const turns = Array.from({ length: 2_000 }, (_, i) => turnOf(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`));
    const waits = turns.map((step) => (step.kind === 'wait' ? step.until - OPENS : 0));
    expect(Math.max(...waits)).toBeLessThan(600 * SECOND_MS);
    for (let minute = 0; minute < 10; minute += 1) {
      const inside = waits.filter((wait) => Math.floor(wait / MINUTE_MS) === minute).length;
      expect(inside).toBeGreaterThan(120);
      expect(inside).toBeLessThan(280);
    }
    expect(turnOf('a')).toEqual(turnOf('a'));
  });

  const item = anItem({ id: 'b', queuedAt: OPENS - 1 });
  test('announces the turn before the opening, so that one timer is enough', () => {
    const before = nextStep(item, window, OPENS - 1);
    const after = nextStep(item, window, OPENS);
    expect(before).toMatchObject({ kind: 'wait', why: 'opening' });
    expect(after).toEqual({ ...before, why: 'turn' });
  });

  test('is skipped by a tap, and by what was queued after the opening', () => {
    expect(nextStep(item, window, OPENS, { tapped: true })).toEqual(SEND);
    expect(nextStep({ ...item, queuedAt: OPENS }, window, OPENS)).toEqual(SEND);
  });

  test('does not exist near the close', () => {
    expect(nextStep(item, { ...window, closesAt: OPENS + 10 * MINUTE_MS }, OPENS)).toEqual(SEND);
  });
});

describe('near the close', () => {
  test('a retry that would come too late is pulled into the last minute, once', () => {
    const item = anItem({ failures: 9, notBefore: CLOSES + MINUTE_MS });
    const step = nextStep(item, aWindow(), CLOSES - 3 * MINUTE_MS);
    expect(step).toMatchObject({ kind: 'wait', why: 'retry' });
    const until = step.kind === 'wait' ? step.until : 0;
    expect(until).toBeGreaterThanOrEqual(CLOSES - MINUTE_MS);
    expect(until).toBeLessThanOrEqual(CLOSES - 10 * SECOND_MS);
    expect(nextStep({ ...item, notBefore: CLOSES + MINUTE_MS }, aWindow(), until)).toEqual(retryAt(CLOSES + MINUTE_MS));
  });
});

const UNREACHABLE: Failure = { kind: 'unreachable' };
describe('afterAttempt', () => {
  const delay = (failure: Failure, failures = 0, random = 0.999) =>
    (afterAttempt(anItem({ failures }), failure, DURING, random).notBefore ?? 0) - DURING;

  test('doubles the delay up to a minute without a network, up to five minutes against a server in trouble', () => {
    expect([0, 1, 2, 3].map((failures) => Math.round(delay(UNREACHABLE, failures) / SECOND_MS))).toEqual([2, 4, 8, 16]);
    expect(delay(UNREACHABLE, 40)).toBeLessThanOrEqual(MINUTE_MS);
    expect(delay({ kind: 'bad-answer' }, 40)).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(delay({ kind: 'bad-answer' }, 40)).toBeGreaterThan(4 * MINUTE_MS);
  });

  test('spreads the delay over its whole range, and never knocks again within half a second', () => {
    expect(delay(UNREACHABLE, 5, 0)).toBe(SECOND_MS / 2);
    expect(delay(UNREACHABLE, 5, 0.5)).toBe(30 * SECOND_MS);
  });

  test('does not undercut Retry-After, and spreads what comes after it', () => {
    const overloaded: Failure = { kind: 'refused', code: 'overloaded', retryAfterSeconds: 90 };
    expect(delay(overloaded, 0, 0)).toBeGreaterThanOrEqual(90 * SECOND_MS);
    expect(delay(overloaded, 0, 0.999)).toBeGreaterThan(delay(overloaded, 0, 0.5));
    expect(delay({ kind: 'bad-answer', retryAfterSeconds: 86_400 })).toBe(HOUR_MS);
  });

  test('comes back when the server says that the window opens soon', () => {
    expect(delay({ kind: 'refused', code: 'window-not-open', opensInMs: 40 * SECOND_MS })).toBe(40 * SECOND_MS);
    expect(delay({ kind: 'refused', code: 'window-not-open', opensInMs: DAY_MS })).toBe(5 * MINUTE_MS);
  });

  test('records a refusal that time cannot cure, with when and under which window', () => {
    const after = afterAttempt(anItem(), { kind: 'refused', code: 'window-closed', windowVersion: 7 }, CLOSES, 0.5);
    expect(after).toMatchObject({ failures: 1, notBefore: null, refusal: 'window-closed', refusedAt: CLOSES, refusedUnder: 7 });
  });

  test('keeps everything that is not its business', () => {
    const entry = { ...anItem(), body: { title: 'kept' } };
    expect(afterAttempt(entry, UNREACHABLE, DURING, 0)).toMatchObject({ id: entry.id, queuedAt: DURING, body: { title: 'kept' } });
  });

  test('never asks for a wait that nextStep would not believe, whatever the answer', () => {
    const failure = fc.oneof(
      fc.constant(UNREACHABLE),
      fc.record({ kind: fc.constant('bad-answer' as const), retryAfterSeconds: fc.nat(10_000_000) }),
      fc.record({ kind: fc.constant('refused' as const), code: fc.constant('overloaded' as const), retryAfterSeconds: fc.nat(10_000_000) }),
    );
    fc.assert(
      fc.property(failure, fc.nat(1_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (answer, failures, random) => {
        const after = afterAttempt(anItem({ failures }), answer, DURING, random);
        expect(nextStep(after, aWindow(), DURING)).toEqual(retryAt(after.notBefore ?? Number.NaN));
        expect(nextStep(after, aWindow(), after.notBefore ?? Number.NaN)).toEqual(SEND);
      }),
    );
  });
});

describe('outboxState', () => {
  const states = [
    { name: 'on the wire', item: anItem(), now: DURING, inFlight: true, state: 'sending' },
    { name: 'before the opening', item: EARLY, now: OPENS - 1, inFlight: false, state: 'waiting-for-opening' },
    {
      name: 'before its turn',
      item: EARLY,
      now: OPENS,
      window: aWindow({ spreadSeconds: 86_400 }),
      inFlight: false,
      state: 'waiting-for-opening',
    },
    { name: 'fresh, not yet tried', item: anItem(), now: DURING, inFlight: false, state: 'waiting-to-retry' },
    { name: 'between two tries', item: anItem({ notBefore: DURING + 1 }), now: DURING, inFlight: false, state: 'waiting-to-retry' },
    { name: 'refused for its content', item: refused('invalid-fields'), now: DURING, inFlight: false, state: 'needs-fix' },
    { name: 'refused as too late', item: refused('window-closed'), now: CLOSES, inFlight: false, state: 'parked' },
    {
      name: 'unanswered over the close',
      item: anItem({ failures: 4, notBefore: CLOSES + 5 }),
      now: CLOSES,
      inFlight: false,
      state: 'parked',
    },
  ] as const;
  test.each(states)('$name: $state', ({ item, now, inFlight, state, ...rest }) => {
    expect(outboxState(item, 'window' in rest ? rest.window : aWindow(), now, inFlight)).toBe(state);
  });
});
