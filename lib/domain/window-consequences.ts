import type { Instant } from './instant.ts';
import { type BeforeOpening, type IntakeWindow, phaseAt, windowAt } from './intake-window.ts';
import type { LatePermit } from './late-permit.ts';
import type { PhaseWindow, WindowMade } from './window-change.ts';

/** What a decision does to people and their texts, said before it is confirmed. */
export type Consequence =
  | { kind: 'closes-later' | 'closes-earlier'; from: Instant; to: Instant }
  | { kind: 'new-phase'; phaseNo: number; opensAt: Instant; closesAt: Instant }
  /** Texts that came too late and wait on phones are sent by themselves; `at` null: at once. */
  | { kind: 'parked-go'; at: Instant | null }
  /** Texts that are handed in before `opensAt`. */
  | { kind: 'early'; rule: BeforeOpening; opensAt: Instant }
  | { kind: 'grace'; from: number; to: number }
  | { kind: 'permit'; until: Instant; before: Instant | null }
  /** The campaign itself is open until then, and the permit adds nothing before. */
  | { kind: 'permit-after-close' | 'permit-idle'; closesAt: Instant }
  | { kind: 'permit-ends'; until: Instant }
  /** A unit above has a permit of its own, which goes on holding. */
  | { kind: 'permit-above'; until: Instant }
  | { kind: 'received-stays' | 'pages-learn' };

/** Of a changed or new window, in the order in which people ask. `windows` as they were. */
export function windowConsequences(
  windows: readonly [PhaseWindow, ...PhaseWindow[]],
  { window, before }: WindowMade,
  now: Instant,
): Consequence[] {
  const hours = before === null ? ofNewPhase(windows, window, now) : ofMovedClose(window, before, now);
  return [...hours, ...ofRules(window, before, now), { kind: 'pages-learn' }];
}

function ofNewPhase(windows: readonly PhaseWindow[], window: PhaseWindow, now: Instant): Consequence[] {
  const { phaseNo, opensAt, closesAt, beforeOpening } = window;
  const isOpen = windows.some((one) => phaseAt(one, now) === 'open');
  const atOnce = opensAt <= now || (beforeOpening === 'hold-on-server' && !isOpen);
  return [
    { kind: 'new-phase', phaseNo, opensAt, closesAt },
    { kind: 'parked-go', at: atOnce ? null : opensAt },
  ];
}

function ofMovedClose({ closesAt: to }: IntakeWindow, { closesAt: from }: IntakeWindow, now: Instant): Consequence[] {
  if (to === from) return [];
  if (to < from) return [{ kind: 'closes-earlier', from, to }, { kind: 'received-stays' }];
  return [{ kind: 'closes-later', from, to }, ...(from <= now ? [{ kind: 'parked-go', at: null } as const] : [])];
}

function ofRules(window: PhaseWindow, before: PhaseWindow | null, now: Instant): Consequence[] {
  const { graceMinutes: to, beforeOpening: rule, opensAt } = window;
  const from = before?.graceMinutes ?? 0;
  const saysRule = opensAt > now && rule !== before?.beforeOpening;
  return [...(saysRule ? [{ kind: 'early', rule, opensAt } as const] : []), ...(to === from ? [] : [{ kind: 'grace', from, to } as const])];
}

/** `own`: until when the unit's permit holds now; `above`: the longest of the units above it. */
type PermitMoment = {
  windows: readonly [PhaseWindow, ...PhaseWindow[]];
  own: Instant | null;
  above: LatePermit | null;
  now: Instant;
};

/** Of granting a unit a permit until then, or (`until` null) of taking it back. */
export function permitConsequences({ windows, own, above, now }: PermitMoment, until: Instant | null): Consequence[] {
  const longer = above !== null && above.until > Math.max(now, until ?? 0) ? [{ kind: 'permit-above', until: above.until } as const] : [];
  if (until === null) {
    const ends = own !== null && own > now ? [{ kind: 'permit-ends', until: own } as const] : [];
    return [...ends, ...longer, { kind: 'received-stays' }, { kind: 'pages-learn' }];
  }
  const current = windowAt(windows, now);
  const effect: Consequence =
    phaseAt(current, now) === 'open'
      ? { kind: until > current.closesAt ? 'permit-after-close' : 'permit-idle', closesAt: current.closesAt }
      : { kind: 'parked-go', at: null };
  return [{ kind: 'permit', until, before: own }, effect, ...longer, { kind: 'pages-learn' }];
}
