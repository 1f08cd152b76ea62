import type { Instant } from './instant.ts';
import { type IntakeWindow, phaseAt } from './intake-window.ts';

/** One decision about a unit: its texts, and those of all units below it, may come late, half-open `[from, until)`; null: no longer. */
type PermitDecision = { from: Instant; until: Instant | null };
export type LatePermit = { from: Instant; until: Instant };

/** Why a permit cannot be granted. */
export type PermitFault = 'not-yet-open' | 'until-is-past';

/** A permit is for those who are late: before the first opening nobody is. */
export function permitFault(windows: readonly IntakeWindow[], until: Instant, now: Instant): PermitFault | null {
  if (windows.every((window) => phaseAt(window, now) === 'before')) return 'not-yet-open';
  return until <= now ? 'until-is-past' : null;
}

/** Of the decisions that hold on the way from a unit to the root, the one that lets its texts in longest. */
export function longestPermit(decisions: readonly PermitDecision[]): LatePermit | null {
  const permits = decisions.flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
  return permits.sort((a, b) => b.until - a.until)[0] ?? null;
}

/**
 * The windows that hold for a unit: the campaign's own and, with a permit, one more. So a permit can only add; the published grace
 * belongs to the campaign's close and not to a permit's end.
 */
export function windowsFor(
  windows: readonly [IntakeWindow, ...IntakeWindow[]],
  permit: LatePermit | null,
): [IntakeWindow, ...IntakeWindow[]] {
  const [first, ...others] = windows;
  if (permit === null) return [first, ...others];
  return [first, ...others, { opensAt: permit.from, closesAt: permit.until, graceMinutes: 0, beforeOpening: 'keep-on-phone' }];
}
