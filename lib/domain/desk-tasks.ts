import { type BoardRow, needsOf } from './board.ts';
import { DAY_MS, type Instant } from './instant.ts';
import { hasFigure } from './participation.ts';

/** What needs somebody today at a unit, with the figures its sentence names. */
export type DeskTask =
  | { kind: 'announcements'; n: number }
  | { kind: 'participants'; missing: number }
  | { kind: 'first-initiative' }
  | { kind: 'units-behind'; units: number; missing: number }
  | { kind: 'units-not-started'; units: number }
  | { kind: 'closing'; closesAt: Instant }
  | { kind: 'member-figure' }
  | { kind: 'units-without-figures'; units: number }
  | { kind: 'plan' }
  | { kind: 'signing' }
  | { kind: 'poster' };

export type DeskFacts = {
  totals: BoardRow;
  /** A unit that has ended, or not begun, is asked for nothing. */
  isAlive: boolean;
  opensAt: Instant;
  closesAt: Instant;
  /** Has a CĐCS a poster that holds? */
  hasPoster: boolean;
  /** Announcements that nobody there has marked as received (R3). */
  announcements: number;
};

/** A third of everything arrives in the last days: then the close itself is news. */
const CLOSING_MS = 7 * DAY_MS;

/**
 * What to do today, the most pressing first; its length is the number on the icon. Nothing about taking part before a campaign opens or
 * after it has closed, and after the close nothing but what was announced; nothing at all of a unit that is not there.
 */
export function tasksToday(facts: DeskFacts, now: Instant): DeskTask[] {
  const { totals, announcements } = facts;
  if (!facts.isAlive) return [];
  const told: DeskTask[] = announcements > 0 ? [{ kind: 'announcements', n: announcements }] : [];
  if (now >= facts.closesAt) return told;
  const closing: DeskTask[] = isClosing(facts, now) ? [{ kind: 'closing', closesAt: facts.closesAt }] : [];
  const isOpen = now >= facts.opensAt;
  if (totals.unit.level !== 'grassroots') return [...told, ...(isOpen ? behindBelow(totals) : []), ...closing, ...figuresBelow(totals)];
  return [...told, ...(isOpen ? ownParticipation(totals) : []), ...closing, ...ownPapers(facts)];
}

const isClosing = ({ opensAt, closesAt }: DeskFacts, now: Instant) => now >= opensAt && closesAt - now <= CLOSING_MS;

function ownParticipation(totals: BoardRow): DeskTask[] {
  if (hasFigure(totals.members)) return totals.missing > 0 ? [{ kind: 'participants', missing: totals.missing }] : [];
  return totals.initiatives === 0 ? [{ kind: 'first-initiative' }] : [];
}

function ownPapers({ totals, hasPoster }: DeskFacts): DeskTask[] {
  const needs = needsOf(totals);
  const papers = (['member-figure', 'plan', 'signing'] as const).filter((need) => needs.includes(need)).map((kind) => ({ kind }));
  return hasPoster ? papers : [...papers, { kind: 'poster' }];
}

function behindBelow({ withFigures, reached, missing, grassroots, started }: BoardRow): DeskTask[] {
  const [behind, idle] = [withFigures - reached, grassroots - started];
  return [
    ...(behind > 0 ? [{ kind: 'units-behind' as const, units: behind, missing }] : []),
    ...(idle > 0 ? [{ kind: 'units-not-started' as const, units: idle }] : []),
  ];
}

function figuresBelow({ grassroots, withFigures }: BoardRow): DeskTask[] {
  return grassroots > withFigures ? [{ kind: 'units-without-figures', units: grassroots - withFigures }] : [];
}
