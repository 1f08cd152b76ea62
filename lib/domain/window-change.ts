import type { Instant } from './instant.ts';
import type { BeforeOpening, IntakeWindow } from './intake-window.ts';

/** A phase of a campaign as it holds now; phases are numbered from 1. */
export type PhaseWindow = IntakeWindow & { phaseNo: number };

/**
 * `extend` moves the close of a phase, its newest one unless named; `reopen` adds a phase; `rules` leaves the hours of a phase as they
 * are. What is null or left out stays as it was, in a new phase as in the one before.
 */
export type WindowChange =
  | { kind: 'extend'; phaseNo: number | null; closesAt: Instant; graceMinutes: number | null }
  | { kind: 'reopen'; opensAt: Instant; closesAt: Instant; graceMinutes: number | null; beforeOpening?: BeforeOpening | null }
  | { kind: 'rules'; phaseNo: number | null; graceMinutes: number | null; beforeOpening: BeforeOpening | null };

export type ChangeFault =
  | 'unknown-phase'
  | 'already-open'
  | 'closing-is-past'
  | 'opening-is-past'
  | 'closes-before-it-opens'
  | 'overlaps'
  | 'changes-nothing';
/** `before` null: the phase is new. */
export type WindowMade = { window: PhaseWindow; before: PhaseWindow | null };
export type ChangedWindow = ({ kind: 'changed' } & WindowMade) | { kind: 'refused'; fault: ChangeFault };

/**
 * What a decision makes of a campaign's windows (D4). A closing may be moved, also to an earlier hour, but never into the past: what has
 * counted keeps counting. Phases do not overlap, so that at every instant one rule holds.
 */
export function changeWindow(windows: readonly [PhaseWindow, ...PhaseWindow[]], change: WindowChange, now: Instant): ChangedWindow {
  const newest = newestOf(windows);
  const before = change.kind === 'reopen' ? null : (windows.find(({ phaseNo }) => phaseNo === (change.phaseNo ?? newest.phaseNo)) ?? null);
  if (change.kind !== 'reopen' && before === null) return { kind: 'refused', fault: 'unknown-phase' };
  const window = changed(before ?? newest, change);
  const fault = faultOf(window, before, windows, now);
  return fault === null ? { kind: 'changed', window, before } : { kind: 'refused', fault };
}

function newestOf([first, ...others]: readonly [PhaseWindow, ...PhaseWindow[]]): PhaseWindow {
  return others.reduce((newest, one) => (one.phaseNo > newest.phaseNo ? one : newest), first);
}

function changed(base: PhaseWindow, change: WindowChange): PhaseWindow {
  const graceMinutes = change.graceMinutes ?? base.graceMinutes;
  if (change.kind === 'extend') return { ...base, closesAt: change.closesAt, graceMinutes };
  const beforeOpening = change.beforeOpening ?? base.beforeOpening;
  if (change.kind === 'rules') return { ...base, graceMinutes, beforeOpening };
  return { phaseNo: base.phaseNo + 1, opensAt: change.opensAt, closesAt: change.closesAt, graceMinutes, beforeOpening };
}

function faultOf(window: PhaseWindow, before: PhaseWindow | null, windows: readonly PhaseWindow[], now: Instant): ChangeFault | null {
  if (window.closesAt <= now) return 'closing-is-past';
  if (before === null && window.opensAt < now) return 'opening-is-past';
  if (window.closesAt <= window.opensAt) return 'closes-before-it-opens';
  if (windows.some((other) => other.phaseNo !== window.phaseNo && overlap(other, window))) return 'overlaps';
  return before === null ? null : faultOfSame(window, before, now);
}

function faultOfSame(window: PhaseWindow, before: PhaseWindow, now: Instant): ChangeFault | null {
  const otherRule = before.beforeOpening !== window.beforeOpening;
  if (otherRule && window.opensAt <= now) return 'already-open';
  const same = before.closesAt === window.closesAt && before.graceMinutes === window.graceMinutes && !otherRule;
  return same ? 'changes-nothing' : null;
}

const overlap = (a: IntakeWindow, b: IntakeWindow) => a.opensAt < b.closesAt && b.opensAt < a.closesAt;
