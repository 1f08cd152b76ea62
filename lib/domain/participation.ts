/**
 * Participation of a CĐCS (R34): how many of its members took part, of how many, and whether that is enough. Whole numbers throughout, so
 * that nobody is "at 2 %" by rounding. Submitted and accepted are two questions, each with its own count; they are never mixed.
 */
type Participation = { participants: number; members: number | null };

/** More is a slip of the pen: the whole movement has not many more. */
export const MOST_MEMBERS = 10_000_000;

/** A campaign's percentage may have a fraction (2,5): in millionths it is whole. */
const MILLION = 1_000_000;
const millionths = (percent: number) => Math.round(percent * MILLION);
/** Rates are told in hundredths of a percent. */
const HUNDREDTHS = 100;

/** A figure of zero members says as little as none: nobody can be two per cent of nobody. */
export const hasFigure = (members: number | null): members is number => members !== null && members > 0;

/** How many members must take part: 50→1, 51→2, 100→2, 101→3, 1250→25 at 2 %; null without a member figure. */
export function neededParticipants(members: number | null, targetPercent: number): number | null {
  return hasFigure(members) ? Math.ceil((members * millionths(targetPercent)) / (100 * MILLION)) : null;
}

/** `participants*100 >= members*target`; false without a member figure. */
export function reachesTarget({ participants, members }: Participation, targetPercent: number): boolean {
  return hasFigure(members) && participants * 100 * MILLION >= members * millionths(targetPercent);
}

/** How many members are still to be won; null without a member figure. */
export function missingParticipants({ participants, members }: Participation, targetPercent: number): number | null {
  const needed = neededParticipants(members, targetPercent);
  return needed === null ? null : Math.max(0, needed - participants);
}

/** The rate in hundredths of a percent, rounded down: 199 is shown as 1,99 % and is not yet 2 %. Null without a member figure. */
export function participationRate({ participants, members }: Participation): number | null {
  return hasFigure(members) ? Math.floor((participants * 100 * HUNDREDTHS) / members) : null;
}

/** One author or co-author in one or several initiatives of a CĐCS that stand. `birthYear` is null for a co-author: only a name is asked. */
export type Participant = { nameKey: string; birthYear: number | null; isMember: boolean; isAcceptedMember: boolean };

export type ParticipantCounts = { submitted: number; accepted: number };

/**
 * How many different members took part in a CĐCS, with an initiative submitted and with one accepted. An author is a folded name and a
 * year of birth. A co-author is a name: one person, but none beside an author of that name, whose own word about being a member holds.
 * Accepted are never more than submitted. Each name is counted by itself: a count is the sum of its names.
 */
export function countParticipants(people: readonly Participant[]): ParticipantCounts {
  const byName = new Map<string, Participant[]>();
  for (const one of people) byName.set(one.nameKey, [...(byName.get(one.nameKey) ?? []), one]);
  const counts = { submitted: 0, accepted: 0 };
  for (const namesakes of byName.values()) {
    const authors = namesakes.filter(isAuthor);
    if (authors.length > 0 && !authors.some(({ isMember }) => isMember)) continue;
    counts.submitted += distinct(namesakes.filter(({ isMember }) => isMember));
    counts.accepted += distinct(namesakes.filter(({ isAcceptedMember }) => isAcceptedMember));
  }
  return counts;
}

const isAuthor = ({ birthYear }: Participant) => birthYear !== null;

/** Of people with one name. */
function distinct(namesakes: readonly Participant[]): number {
  const years = new Set(namesakes.flatMap(({ birthYear }) => birthYear ?? []));
  return Math.max(years.size, Math.min(1, namesakes.length));
}
