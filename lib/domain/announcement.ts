import { DAY_MS, type Duration, type Instant } from './instant.ts';
import type { UnitLevel } from './unit-tree.ts';

/** `reminder`: to named units that are behind (R43), everything else goes by level (R3). */
export type AnnouncementKind = 'announcement' | 'reminder';

/** To whom below its sender an announcement goes. */
export const AUDIENCES = ['grassroots', 'immediate-upper', 'provincial', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** From the top of the tree down. */
const ORDER: readonly UnitLevel[] = ['central', 'provincial', 'immediate-upper', 'grassroots'];

/** The levels that an audience means. */
export function levelsOf(audience: Audience): readonly UnitLevel[] {
  return audience === 'everyone' ? ['provincial', 'immediate-upper', 'grassroots'] : [audience];
}

/** To whom somebody at a unit of this level may write; nobody stands below a CĐCS. */
export function audiencesBelow(level: UnitLevel): Audience[] {
  const below = ORDER.slice(ORDER.indexOf(level) + 1);
  const single = AUDIENCES.filter((one) => below.some((lower) => lower === one));
  return single.length > 1 ? [...single, 'everyone'] : single;
}

/** Is a unit of this level below the sender meant itself? */
export function isMeant(audience: Audience, level: UnitLevel): boolean {
  return levelsOf(audience).includes(level);
}

/** Does it concern a unit of this level: itself, or something below it? What only units above get is none of its business. */
export function isConcerned(audience: Audience, level: UnitLevel): boolean {
  return levelsOf(audience).some((one) => ORDER.indexOf(one) >= ORDER.indexOf(level));
}

export type AnnouncementState = 'draft' | 'sent' | 'corrected' | 'withdrawn';

/** What became of it. `correctedBy`: what was sent in its place. */
export function stateOf(one: { sentAt: Instant | null; withdrawnAt: Instant | null; correctedBy: string | null }): AnnouncementState {
  if (one.sentAt === null) return 'draft';
  if (one.withdrawnAt !== null) return 'withdrawn';
  return one.correctedBy === null ? 'sent' : 'corrected';
}

/** An unread announcement of long ago no longer asks for anybody's hand. */
export const ASKS_FOR: Duration = 90 * DAY_MS;
/** A second reminder to the same unit within a day is pointed out before it is sent. */
export const REMINDED_LATELY: Duration = DAY_MS;

/** A reminder goes to so many CĐCS at most; for more one reminds unions below one by one. */
export const MOST_REMINDED = 5_000;

/** Whom a reminder goes to: CĐCS without an initiative, below the target of R34, without a member figure, without a plan. */
export const REMINDER_FILTERS = ['not-started', 'below-target', 'without-figures', 'no-plan'] as const;
export type ReminderFilter = (typeof REMINDER_FILTERS)[number];

/** What a reminded CĐCS stood at when it was reminded. `members` null: nobody has told. */
export type ReminderFacts = { initiatives: number; participants: number; members: number | null; missing: number; hasPlan: boolean };
