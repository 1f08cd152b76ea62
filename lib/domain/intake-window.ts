import { type Instant, MINUTE_MS } from './instant.ts';

/**
 * One phase in which a campaign takes initiatives in: half-open `[opensAt, closesAt)` (R29, R30).
 * `graceMinutes` helps only a delivery whose attempt the server itself had seen before the close (D3).
 */
export type IntakeWindow = { opensAt: Instant; closesAt: Instant; graceMinutes: number; beforeOpening: BeforeOpening };

/** Where what is handed in too early waits: on the phone, or already on the server, where it counts from the opening. */
export type BeforeOpening = 'keep-on-phone' | 'hold-on-server';

export type Phase = 'before' | 'open' | 'grace' | 'after';

export type Verdict =
  | { kind: 'counts'; countsFrom: Instant }
  | { kind: 'too-early'; opensAt: Instant }
  | { kind: 'too-late'; closesAt: Instant };

/** Where `now` stands; a window ends at `closesAt` itself, so 23:59:59.999 of the last day is still inside. */
export function phaseAt(window: IntakeWindow, now: Instant): Phase {
  if (now < window.opensAt) return 'before';
  if (now < window.closesAt) return 'open';
  if (now < window.closesAt + window.graceMinutes * MINUTE_MS) return 'grace';
  return 'after';
}

/**
 * May a submission that arrived at `arrivedAt` count? `attemptedAt` is the instant inside a token the server signed,
 * never a time the phone claims; it matters only in the published grace. What the grace lets in counts from the last millisecond of
 * the window, however old the token: a page opened weeks ago puts nobody ahead of those who were in time.
 */
export function intakeVerdict(window: IntakeWindow, arrivedAt: Instant, attemptedAt: Instant | null): Verdict {
  const phase = phaseAt(window, arrivedAt);
  if (phase === 'open') return { kind: 'counts', countsFrom: arrivedAt };
  if (phase === 'before') {
    if (window.beforeOpening === 'hold-on-server') return { kind: 'counts', countsFrom: window.opensAt };
    return { kind: 'too-early', opensAt: window.opensAt };
  }
  const attemptedInTime = attemptedAt !== null && attemptedAt >= window.opensAt && attemptedAt < window.closesAt;
  if (phase === 'grace' && attemptedInTime) return { kind: 'counts', countsFrom: window.closesAt - 1 };
  return { kind: 'too-late', closesAt: window.closesAt };
}

/** Of a campaign's phases: the one that holds now (of several, that which closes last), else the next to open, else the last that closed. */
export function windowAt<W extends IntakeWindow>(windows: readonly [W, ...W[]], now: Instant): W {
  const byClosing = [...windows].sort((a, b) => a.closesAt - b.closesAt);
  const current = byClosing.findLast((w) => phaseAt(w, now) === 'open') ?? byClosing.findLast((w) => phaseAt(w, now) === 'grace');
  const next = byClosing.filter((w) => phaseAt(w, now) === 'before').sort((a, b) => a.opensAt - b.opensAt)[0];
  return current ?? next ?? byClosing.at(-1) ?? windows[0];
}
