import { type Duration, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from './instant.ts';
import { type IntakeWindow, phaseAt } from './intake-window.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';

/** What is stored of a queued item: facts only. In flight is a Web Lock, never a stored word. */
export type OutboxFacts = {
  id: string;
  campaignId: string;
  queuedAt: Instant;
  failures: number;
  notBefore: Instant | null;
  refusal: ProblemCode | null;
  /** When the refusal arrived, and the `windowVersion` it was given under: a parked item becomes sendable when the window moves. */
  refusedAt: Instant | null;
  refusedUnder: number | null;
  attemptToken: string | null;
};

/** The campaign's window as the queue needs it, its instants in the clock that `now` comes from (the phone's). */
export type QueueWindow = IntakeWindow & { windowVersion: number; spreadSeconds: number };

/** How an attempt ended without a receipt. `unreachable`: no answer at all; `bad-answer`: an answer that is not ours (captive portal, proxy, bug). */
export type Failure =
  | { kind: 'refused'; code: ProblemCode; retryAfterSeconds?: number; opensInMs?: Duration; windowVersion?: number | null }
  | { kind: 'unreachable' }
  | { kind: 'bad-answer'; retryAfterSeconds?: number };

export type Step =
  | { kind: 'send' }
  | { kind: 'wait'; until: Instant; why: 'opening' | 'turn' | 'retry' }
  | { kind: 'needs-worker'; refusal: ProblemCode }
  | { kind: 'parked' };

export type OutboxState = 'waiting-for-opening' | 'waiting-to-retry' | 'sending' | 'needs-fix' | 'parked';

const FIRST_DELAY_MS = 2 * SECOND_MS;
const SHORTEST_DELAY_MS = SECOND_MS / 2;
const LONGEST_DELAY_MS = 5 * MINUTE_MS;
/** No server is hurt by a knock that does not reach it, and a person waits: an absent network is tried more often. */
const LONGEST_UNREACHABLE_DELAY_MS = MINUTE_MS;
/** Nothing is asked to wait longer; a `notBefore` further away comes from a clock that was set back since. */
const LONGEST_WAIT_MS = HOUR_MS;
const NEAR_CLOSE_MS = 10 * MINUTE_MS;

/** FNV-1a: the same item has the same turn on every start, and turns spread evenly. */
function hash(id: string): number {
  return [...id].reduce((sum, symbol) => Math.imul(sum ^ symbol.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
}

/** Phones queued before the opening must not all knock in the same second; near the close nobody is asked to wait. */
function openingTurn(facts: OutboxFacts, window: QueueWindow): Instant {
  if (window.spreadSeconds <= 0) return window.opensAt;
  const turn = window.opensAt + (hash(facts.id) % window.spreadSeconds) * SECOND_MS;
  return turn < window.closesAt - NEAR_CLOSE_MS ? turn : window.opensAt;
}

/** A retry due after the close is pulled before it, once, each item at its own second of the last minute. */
function retryAt(facts: OutboxFacts, window: QueueWindow | null, now: Instant): Instant {
  const due = facts.notBefore ?? now;
  if (due > now + LONGEST_WAIT_MS) return now;
  if (window === null || due < window.closesAt) return due;
  const lastTry = window.closesAt - (10 + (hash(facts.id) % 50)) * SECOND_MS;
  return now < lastTry ? lastTry : due;
}

/** A parked item may go again when the window was changed, or another one opened, after it was refused (D3). */
function windowMoved(facts: OutboxFacts, window: QueueWindow | null, now: Instant): boolean {
  if (window === null || phaseAt(window, now) === 'after') return false;
  return window.windowVersion !== facts.refusedUnder || (facts.refusedAt !== null && window.opensAt > facts.refusedAt);
}

/** A campaign that keeps items on the phone has them wait for the opening; what was queued before it then takes its turn. */
function openingStep(facts: OutboxFacts, window: QueueWindow | null, now: Instant, tapped: boolean): Step | null {
  if (window === null || window.beforeOpening === 'hold-on-server') return null;
  const until = tapped ? window.opensAt : openingTurn(facts, window);
  if (now < window.opensAt) return { kind: 'wait', until, why: 'opening' };
  return facts.queuedAt < window.opensAt && now < until ? { kind: 'wait', until, why: 'turn' } : null;
}

/**
 * What to do with a queued item at `now`. The phone's clock decides when to try, the server's what counts: after the close an
 * unanswered item is still sent once, because its first delivery may have been in time. A tap skips the turn and the backoff,
 * never the opening.
 */
export function nextStep(facts: OutboxFacts, window: QueueWindow | null, now: Instant, { tapped = false } = {}): Step {
  const { refusal } = facts;
  if (refusal !== null && PROBLEMS[refusal].cure !== 'park') return { kind: 'needs-worker', refusal };
  if (refusal !== null && !windowMoved(facts, window, now)) return { kind: 'parked' };
  const opening = openingStep(facts, window, now, tapped);
  if (opening) return opening;
  const due = tapped ? now : retryAt(facts, window, now);
  return due > now ? { kind: 'wait', until: due, why: 'retry' } : { kind: 'send' };
}

/** Full jitter: anywhere between nothing and the doubled delay, so that phones that failed together do not return together. */
function backoff(failures: number, cap: Duration, random01: number): Duration {
  const ceiling = Math.min(cap, FIRST_DELAY_MS * 2 ** Math.min(failures, 20));
  return Math.max(SHORTEST_DELAY_MS, Math.round(ceiling * random01));
}

function delayAfter(failures: number, failure: Failure, random01: number): Duration {
  if (failure.kind === 'unreachable') return backoff(failures, LONGEST_UNREACHABLE_DELAY_MS, random01);
  const delay = backoff(failures, LONGEST_DELAY_MS, random01);
  if (failure.retryAfterSeconds !== undefined)
    return Math.min(LONGEST_WAIT_MS, failure.retryAfterSeconds * SECOND_MS + Math.round(delay / 4));
  if (failure.kind === 'refused' && failure.opensInMs !== undefined) {
    return Math.min(LONGEST_DELAY_MS, Math.max(delay, failure.opensInMs));
  }
  return delay;
}

/**
 * The facts after an attempt that brought no receipt. `random01` is drawn from [0, 1). `Retry-After` is not undercut, up to one hour.
 * A refusal that time cannot cure is recorded; everything else only moves `notBefore`.
 */
export function afterAttempt<Facts extends OutboxFacts>(facts: Facts, failure: Failure, now: Instant, random01: number): Facts {
  const failures = facts.failures + 1;
  if (failure.kind === 'refused' && PROBLEMS[failure.code].cure !== 'wait') {
    return { ...facts, failures, notBefore: null, refusal: failure.code, refusedAt: now, refusedUnder: failure.windowVersion ?? null };
  }
  const notBefore = now + delayAfter(facts.failures, failure, random01);
  return { ...facts, failures, notBefore, refusal: null, refusedAt: null, refusedUnder: null };
}

/** The one word the screen explains. Past the close an unanswered item reads as parked: nobody may believe it will still count. */
export function outboxState(facts: OutboxFacts, window: QueueWindow | null, now: Instant, inFlight: boolean): OutboxState {
  if (inFlight) return 'sending';
  const step = nextStep(facts, window, now);
  if (step.kind === 'needs-worker') return 'needs-fix';
  if (step.kind === 'parked') return 'parked';
  if (window !== null && phaseAt(window, now) === 'after') return 'parked';
  return step.kind === 'wait' && step.why !== 'retry' ? 'waiting-for-opening' : 'waiting-to-retry';
}
