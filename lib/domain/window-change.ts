import type { Instant } from './instant.ts';
import type { IntakeWindow } from './intake-window.ts';

/** A phase of a campaign as it holds now; phases are numbered from 1. */
export type PhaseWindow = IntakeWindow & { phaseNo: number };

/** `extend` moves the close of a phase, its newest one unless named; `reopen` adds a phase. `graceMinutes` null: as it was. */
export type WindowChange =
  | { kind: 'extend'; phaseNo: number | null; closesAt: Instant; graceMinutes: number | null }
  | { kind: 'reopen'; opensAt: Instant; closesAt: Instant; graceMinutes: number | null };

export type ChangeFault =
  | 'unknown-phase'
  | 'closing-is-past'
  | 'opening-is-past'
  | 'closes-before-it-opens'
  | 'overlaps'
  | 'changes-nothing';
export type ChangedWindow = { kind: 'changed'; window: PhaseWindow; before: PhaseWindow | null } | { kind: 'refused'; fault: ChangeFault };

/**
 * What a decision makes of a campaign's windows (D4). A closing may be moved, also to an earlier hour, but never into the past: what has
 * counted keeps counting. Phases do not overlap, so that at every instant one rule holds.
 */
export function changeWindow(windows: readonly [PhaseWindow, ...PhaseWindow[]], change: WindowChange, now: Instant): ChangedWindow {
  const newest = newestOf(windows);
  const before = change.kind === 'reopen' ? null : (windows.find(({ phaseNo }) => phaseNo === (change.phaseNo ?? newest.phaseNo)) ?? null);
  if (change.kind === 'extend' && before === null) return { kind: 'refused', fault: 'unknown-phase' };
  const window = changed(before ?? newest, change);
  const fault = faultOf(window, before, windows, now);
  return fault === null ? { kind: 'changed', window, before } : { kind: 'refused', fault };
}

function newestOf([first, ...others]: readonly [PhaseWindow, ...PhaseWindow[]]): PhaseWindow {
  return others.reduce((newest, one) => (one.phaseNo > newest.phaseNo ? one : newest), first);
}

function changed(base: PhaseWindow, change: WindowChange): PhaseWindow {
  const graceMinutes = change.graceMinutes ?? base.graceMinutes;
  const { closesAt } = change;
  if (change.kind === 'extend') return { ...base, closesAt, graceMinutes };
  return { ...base, phaseNo: base.phaseNo + 1, opensAt: change.opensAt, closesAt, graceMinutes };
}

function faultOf(window: PhaseWindow, before: PhaseWindow | null, windows: readonly PhaseWindow[], now: Instant): ChangeFault | null {
  if (window.closesAt <= now) return 'closing-is-past';
  if (before === null && window.opensAt < now) return 'opening-is-past';
  if (window.closesAt <= window.opensAt) return 'closes-before-it-opens';
  if (windows.some((other) => other.phaseNo !== window.phaseNo && overlap(other, window))) return 'overlaps';
  const same = before !== null && before.closesAt === window.closesAt && before.graceMinutes === window.graceMinutes;
  return same ? 'changes-nothing' : null;
}

const overlap = (a: IntakeWindow, b: IntakeWindow) => a.opensAt < b.closesAt && b.opensAt < a.closesAt;
