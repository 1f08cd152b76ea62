import 'server-only';
import { addDay } from '#lib/db/daily-counts.ts';
import { type DatedUnit, listDatedPath } from '#lib/db/dated-units.ts';
import { addProgress } from '#lib/db/unit-sums.ts';
import { addSums, type BoardSums, nothing } from '#lib/domain/board-sums.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import type { ParticipantCounts } from '#lib/domain/participation.ts';
import type { ReadContext } from './context.ts';

/** A campaign as boards count it: in which tree, with the member figures of which day, towards which target. */
export type BoardCampaign = { id: string; treeVersion: number | null; figuresDay: LocalDate; targetPercent: number };

/** A unit whose facts have to be told anew, and what came and went there since they were told. */
export type ChangedUnit = {
  campaign: BoardCampaign;
  unitId: string;
  lastActivityAt: Instant | null;
  /** Initiatives of its own: by the day on which they had come, and of those accepted. */
  days: Map<LocalDate, number>;
  accepted: number;
  /** Of each name that came or went, here or where its people are taken from: how it counted before. */
  namesBefore: Map<string, ParticipantCounts>;
};
type Sum = { campaignId: string; unitId: string; sums: BoardSums; lastActivityAt: Instant | null };
type Day = { campaignId: string; unitId: string; day: LocalDate; n: number };

/**
 * One bounded piece of refreshing, within one transaction: which units have to be told anew, and what that adds to the units above
 * them. Upper units are written once a slice, however many CĐCS below them changed.
 */
export type BoardSlice = {
  ctx: Pick<ReadContext, 'tx' | 'now'>;
  campaigns: ReadonlyMap<string, BoardCampaign>;
  changed: Map<string, ChangedUnit>;
  sums: Map<string, Sum>;
  days: Map<string, Day>;
  paths: Map<string, DatedPath>;
};

type DatedPath = Awaited<ReturnType<typeof listDatedPath>>;

export function newSlice(ctx: BoardSlice['ctx'], campaigns: readonly BoardCampaign[]): BoardSlice {
  const byId = new Map(campaigns.map((one) => [one.id, one]));
  return { ctx, campaigns: byId, changed: new Map(), sums: new Map(), days: new Map(), paths: new Map() };
}

const boardKey = (campaignId: string, unitId: string) => `${campaignId} ${unitId}`;

const later = (a: Instant | null, b: Instant | null) => (a === null ? b : Math.max(a, b ?? a));

/** This unit has to be told anew; `at`: because something happened there then. */
export function touch(slice: BoardSlice, campaign: BoardCampaign, unitId: string, at: Instant | null = null): ChangedUnit {
  const key = boardKey(campaign.id, unitId);
  const fresh = { campaign, unitId, lastActivityAt: null, days: new Map(), accepted: 0, namesBefore: new Map() };
  const unit: ChangedUnit = slice.changed.get(key) ?? fresh;
  unit.lastActivityAt = later(at, unit.lastActivityAt);
  slice.changed.set(key, unit);
  return unit;
}

/** From a unit up to the root in the tree of the campaign, walked once a slice. */
export async function pathIn({ ctx, paths }: BoardSlice, { treeVersion }: BoardCampaign, unitId: string): Promise<DatedPath> {
  const key = `${unitId} ${treeVersion ?? ''}`;
  const path = paths.get(key) ?? (await listDatedPath(ctx.tx, unitId, treeVersion));
  paths.set(key, path);
  return path;
}

/** The CĐCS whose people a unit's people are: itself, and into which it was merged; none for an upper union. */
export async function takersOf(slice: BoardSlice, campaign: BoardCampaign, unitId: string): Promise<DatedUnit[]> {
  const path = await pathIn(slice, campaign, unitId);
  const above = path.findIndex(({ level }) => level !== 'grassroots');
  return path.slice(0, above === -1 ? path.length : above);
}

/** Adds a unit's difference to every unit of its path, itself among them. */
export function addAlong(slice: BoardSlice, campaignId: string, path: readonly DatedUnit[], sums: BoardSums, at: Instant | null): void {
  for (const { id: unitId } of path) {
    const key = boardKey(campaignId, unitId);
    const before = slice.sums.get(key) ?? { campaignId, unitId, sums: nothing(), lastActivityAt: null };
    slice.sums.set(key, { ...before, sums: addSums(before.sums, sums), lastActivityAt: later(before.lastActivityAt, at) });
  }
}

/** Adds days of a unit to every unit of its path above CĐCS. */
export function addDaysAlong(slice: BoardSlice, campaignId: string, path: readonly DatedUnit[], days: Iterable<[LocalDate, number]>): void {
  const above = path.filter(({ level }) => level !== 'grassroots');
  for (const [day, n] of days) {
    for (const { id: unitId } of above) {
      const key = `${boardKey(campaignId, unitId)} ${day}`;
      slice.days.set(key, { campaignId, unitId, day, n: n + (slice.days.get(key)?.n ?? 0) });
    }
  }
}

/** Writes what was added up. */
export async function writeSums({ ctx: { tx }, sums, days }: BoardSlice): Promise<void> {
  for (const one of sums.values()) await addProgress(tx, one.campaignId, one.unitId, one.sums, one.lastActivityAt);
  for (const one of days.values()) if (one.n !== 0) await addDay(tx, one.campaignId, one.unitId, one);
}
