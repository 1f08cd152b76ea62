import type { InitiativeStatus } from './initiative.ts';
import { type Instant, type LocalDate, MINUTE_MS } from './instant.ts';
import type { UnitLife } from './unit-change.ts';
import type { UnitLevel } from './unit-tree.ts';

/** What a board knows of a unit and everything below it in one campaign (R41, R43). Of a CĐCS every count of CĐCS is 0 or 1. */
export type BoardFigures = {
  /** Initiatives that stand, withdrawn ones left out; of them, those accepted, nominated or rewarded. */
  initiatives: number;
  accepted: number;
  /** Members of the CĐCS that have a figure; null where none has. */
  members: number | null;
  /** Different members who took part, with an initiative submitted and with one accepted: two counts, never mixed (R34). */
  participants: number;
  participantsAccepted: number;
  /** Of them, those of CĐCS with a member figure: what a rate is computed of. */
  rated: number;
  ratedAccepted: number;
  /** CĐCS that are there; with a member figure; with an initiative; at the target by submitted and by accepted initiatives. */
  grassroots: number;
  withFigures: number;
  started: number;
  reached: number;
  reachedAccepted: number;
  /** People still to be won, summed over the CĐCS below their target. */
  missing: number;
  /** CĐCS with a plan, with a signed programme (R35). */
  planDone: number;
  signingDone: number;
  /** When something was last handed in, changed or withdrawn there. */
  lastActivityAt: Instant | null;
};

type BoardUnit = { code: string; name: string; shortName: string; level: UnitLevel; hasChildren: boolean };
/** `membersAsOf`: the day of a CĐCS's own figure; null above. */
export type BoardRow = BoardFigures & { unit: BoardUnit; membersAsOf: LocalDate | null };

export type BoardCampaign = {
  slug: string;
  name: string;
  /** Initiatives wanted, of everybody. */
  target: number;
  participationTargetPercent: number;
  /** Of the window that holds now, else the next, else the last. */
  opensAt: Instant;
  closesAt: Instant;
};

/** One unit in one campaign: what is known of all below it, and how fresh that is. */
export type BoardView = {
  campaign: BoardCampaign;
  /** What else may be looked at, this one among them, the newest first. */
  campaigns: readonly { slug: string; name: string }[];
  /** From the highest unit that the account may see down to the one above this. */
  path: readonly { code: string; name: string; shortName: string }[];
  totals: BoardRow;
  /** Of a unit that stands in the tree of the campaign: it lives. */
  life: UnitLife;
  /** Who took over from a unit that ended. */
  successorName: string | null;
  /** Standing initiatives by the Vietnamese day on which they came, days without any left out. */
  days: readonly { day: LocalDate; n: number }[];
  /** The figures are complete up to here. */
  refreshedAt: Instant;
  behind: boolean;
  /** Some are still being counted for the first time, or anew after a change of units. */
  rebuilding: boolean;
};

/**
 * `rows`: the units directly below, in the tree that the campaign follows; `found` of them pass the filter. Pages count from 1. `ends`: those
 * with the highest and the lowest rate, filter aside; as many as were asked for.
 */
export type Board = BoardView & {
  rows: readonly BoardRow[];
  found: number;
  page: number;
  pages: number;
  ends: { highest: readonly BoardRow[]; lowest: readonly BoardRow[] };
};

/** `title` is null for a confidential technology (D7). `cursor` leads to what came before it. */
export type LatestInitiative = {
  id: string;
  reference: string;
  title: string | null;
  status: InitiativeStatus;
  receivedAt: Instant;
  unit: { code: string; shortName: string };
  cursor: number;
};

/** What a CĐCS still owes its programme, the most pressing first. */
const BOARD_NEEDS = ['member-figure', 'plan', 'signing', 'first-initiative', 'participants'] as const;
export type BoardNeed = (typeof BOARD_NEEDS)[number];

export const BOARD_SORTS = [
  'name',
  'members',
  'initiatives',
  'accepted',
  'participants',
  'rate',
  'rateAccepted',
  'reached',
  'missing',
  'planDone',
  'signingDone',
  'lastActivityAt',
] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export const BOARD_FILTERS = ['all', 'not-started', 'below-target', 'reached', 'without-figures', 'no-plan'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** Figures older than this are called late, not merely dated. */
const LATE_AFTER_MS = MINUTE_MS;

/** Are figures that are complete up to `refreshedAt` late at `now`? */
export function isBehind(refreshedAt: Instant, now: Instant): boolean {
  return now - refreshedAt > LATE_AFTER_MS;
}

/** What needs somebody's hand at a CĐCS; empty for a unit above. */
export function needsOf({ unit, ...row }: BoardRow): BoardNeed[] {
  if (unit.level !== 'grassroots') return [];
  const open: Record<BoardNeed, boolean> = {
    'member-figure': row.withFigures === 0,
    plan: row.planDone === 0,
    signing: row.signingDone === 0,
    'first-initiative': row.initiatives === 0,
    participants: row.initiatives > 0 && row.missing > 0,
  };
  return BOARD_NEEDS.filter((need) => open[need]);
}
