import type { Instant } from './instant.ts';
import type { ProblemCode } from './problem.ts';

/** What is stored of a queued item: facts only. In flight is a Web Lock, never a stored word. */
export type OutboxFacts = {
  id: string;
  campaignId: string;
  queuedAt: Instant;
  failures: number;
  notBefore: Instant | null;
  refusal: ProblemCode | null;
  /** `windowVersion` under which the refusal was given: a parked item becomes sendable when it changes. */
  refusedUnder: number | null;
  attemptToken: string | null;
};
