import type { InitiativeStatus } from './initiative.ts';
import type { Instant, LocalDate } from './instant.ts';
import { hasFigure, missingParticipants, type ParticipantCounts, reachesTarget } from './participation.ts';
import { vietnamDate } from './vietnam-time.ts';

/** What is added up from CĐCS to the confederation. */
export const BOARD_SUMS = [
  'initiatives',
  'accepted',
  'members',
  'participants',
  'participantsAccepted',
  'rated',
  'ratedAccepted',
  'grassroots',
  'withFigures',
  'started',
  'reached',
  'reachedAccepted',
  'missing',
  'planDone',
  'signingDone',
] as const;
export type BoardSums = Record<(typeof BOARD_SUMS)[number], number>;

/**
 * What is known of one unit. `own`: initiatives that hang at it; `taken` adds those of CĐCS merged into it, whose people are now its
 * people. `isGrassroots`: a CĐCS that is there.
 */
export type UnitFindings = {
  isGrassroots: boolean;
  own: { initiatives: number; accepted: number };
  taken: { isAny: boolean; people: ParticipantCounts };
  members: number | null;
  hasPlan: boolean;
  hasSigning: boolean;
};

const one = (when: boolean) => (when ? 1 : 0);

/**
 * A unit as summands. Whoever is no CĐCS of today (an upper union that holds an unlisted one's texts until they are mapped, a CĐCS that
 * was merged) adds initiatives only: participation is a question to a CĐCS with members (R34).
 */
export function boardSums({ isGrassroots, own, taken, members, hasPlan, hasSigning }: UnitFindings, targetPercent: number): BoardSums {
  if (!isGrassroots) return { ...nothing(), ...own };
  const { submitted, accepted } = taken.people;
  const isRated = hasFigure(members);
  return {
    ...own,
    members: members ?? 0,
    participants: submitted,
    participantsAccepted: accepted,
    rated: isRated ? submitted : 0,
    ratedAccepted: isRated ? accepted : 0,
    grassroots: 1,
    withFigures: one(isRated),
    started: one(taken.isAny),
    reached: one(reachesTarget({ participants: submitted, members }, targetPercent)),
    reachedAccepted: one(reachesTarget({ participants: accepted, members }, targetPercent)),
    missing: missingParticipants({ participants: submitted, members }, targetPercent) ?? 0,
    planDone: one(hasPlan),
    signingDone: one(hasSigning),
  };
}

/** Every sum at zero. */
export function nothing(): BoardSums {
  return {
    ...{ initiatives: 0, accepted: 0, members: 0, participants: 0, participantsAccepted: 0, rated: 0, ratedAccepted: 0, grassroots: 0 },
    ...{ withFigures: 0, started: 0, reached: 0, reachedAccepted: 0, missing: 0, planDone: 0, signingDone: 0 },
  };
}

export function addSums(a: BoardSums, b: BoardSums, sign: 1 | -1 = 1): BoardSums {
  const sum = { ...a };
  for (const name of BOARD_SUMS) sum[name] += sign * b[name];
  return sum;
}

const ACCEPTED: ReadonlySet<InitiativeStatus> = new Set(['accepted', 'nominated', 'rewarded']);

/** Has the campaign accepted it (D8)? What was nominated or rewarded was accepted before. */
export function isAccepted(status: InitiativeStatus): boolean {
  return ACCEPTED.has(status);
}

/** The day whose member figures hold in a campaign: today, and after its last day that day (both Vietnamese). */
export function figuresDay(windows: readonly { closesAt: Instant }[], now: Instant): LocalDate {
  const end = Math.max(...windows.map(({ closesAt }) => closesAt)) - 1;
  return vietnamDate(Math.min(now, end));
}
