import type { Instant, LocalDate } from './instant.ts';
import type { FieldError } from './problem.ts';
import { vietnamDate, vietnamParts } from './vietnam-time.ts';

export const SECTORS = ['enterprise', 'public-administrative'] as const;
export type Sector = (typeof SECTORS)[number];

export const SEXES = ['female', 'male', 'other'] as const;
export type Sex = (typeof SEXES)[number];

/** R33: the groups the letter names, and everyone else. */
export const OCCUPATION_GROUPS = ['direct-production-worker', 'teacher', 'civil-servant', 'public-employee', 'other'] as const;
export type OccupationGroup = (typeof OCCUPATION_GROUPS)[number];

/** R11: the three criteria of the letter, in its order. */
export const CRITERIA = ['technical-improvement-productivity', 'creativity-overcoming-hardship', 'development-and-peer-support'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** D9. Only `submitted` and `withdrawn` can be reached by a participant. */
export const INITIATIVE_STATUSES = [
  'submitted',
  'underAppraisal',
  'accepted',
  'rejected',
  'revisionRequested',
  'nominated',
  'rewarded',
  'withdrawn',
] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];

export const LIMITS = {
  title: { min: 10, max: 200 },
  text: { min: 30, max: 20_000 },
  fullName: { min: 2, max: 80 },
  benefitVnd: 10_000_000_000_000,
  age: { min: 15, max: 100 },
  coAuthors: 20,
} as const;

/** Both days inclusive, as the letter writes them: 01/01–30/4/2021 (R32). */
export type EffectPeriod = { from: LocalDate; to: LocalDate };

/** The parts of a submission that only a campaign and a clock can judge. */
export type DatedFacts = {
  author: { birthYear: number };
  initiative: { proposedOn: LocalDate | null; appliedFrom: LocalDate; appliedTo: LocalDate | null };
};

/** True when the time of use overlaps the period in which effects count; an empty end means "still in use" (R32). */
export function overlapsEffectPeriod(applied: { appliedFrom: LocalDate; appliedTo: LocalDate | null }, period: EffectPeriod): boolean {
  return applied.appliedFrom <= period.to && (applied.appliedTo === null || applied.appliedTo >= period.from);
}

/** What is wrong with the dates of a submission in this campaign at `now`; empty when nothing is. Phone and server both ask. */
export function datedFaults(facts: DatedFacts, period: EffectPeriod, now: Instant): FieldError[] {
  const { appliedFrom, appliedTo, proposedOn } = facts.initiative;
  const today = vietnamDate(now);
  const age = vietnamParts(now).year - facts.author.birthYear;
  const faults: FieldError[] = [];
  if (age < LIMITS.age.min || age > LIMITS.age.max) faults.push({ pointer: '/author/birthYear', code: 'age-out-of-range' });
  if (proposedOn !== null && proposedOn > today) faults.push({ pointer: '/initiative/proposedOn', code: 'in-the-future' });
  if (appliedTo !== null && appliedTo < appliedFrom) faults.push({ pointer: '/initiative/appliedTo', code: 'before-start' });
  else if (!overlapsEffectPeriod({ appliedFrom, appliedTo }, period))
    faults.push({ pointer: '/initiative/appliedFrom', code: 'outside-effect-period' });
  return faults;
}
