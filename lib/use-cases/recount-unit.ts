import 'server-only';
import { type DatedUnit, listMergedInto } from '#lib/db/dated-units.ts';
import { findFigureOn } from '#lib/db/member-counts.ts';
import { listOwnDays, listPeople } from '#lib/db/participants.ts';
import { listProgrammeRecords } from '#lib/db/programme-records.ts';
import { findFacts, putFacts } from '#lib/db/unit-sums.ts';
import { addSums, type BoardSums, boardSums, nothing, type UnitFindings } from '#lib/domain/board-sums.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import { countParticipants } from '#lib/domain/participation.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { addAlong, addDaysAlong, type BoardCampaign, type BoardSlice, boardKey, pathIn, touch } from './board-slice.ts';

type Recounted = { campaign: BoardCampaign; unitId: string; lastActivityAt: Instant | null };

/** Counts a unit anew and adds the difference to all above it. What is merged into a CĐCS makes that one count anew as well. */
export async function recountUnit(slice: BoardSlice, { campaign, unitId, lastActivityAt }: Recounted): Promise<void> {
  const { tx, now } = slice.ctx;
  const path = await pathIn(slice, campaign, unitId);
  const [unit, parent] = path;
  const { sums, membersAsOf } = await countUnit({ tx, now }, campaign, unit);
  const before = await findFacts(tx, campaign.id, unitId);
  const lastAt = Math.max(before?.lastActivityAt ?? 0, lastActivityAt ?? 0) || null;
  await putFacts(tx, { campaignId: campaign.id, unitId, ...sums, lastActivityAt: lastAt, membersAsOf });
  addAlong(slice, campaign.id, path, addSums(sums, before ?? nothing(), -1), lastAt);
  addDaysAlong(slice, campaign.id, path, before ? ownDaysSince(slice, campaign.id, unitId) : await ownDaysOf(slice, campaign.id, unitId));
  if (unit.level === 'grassroots' && parent?.level === 'grassroots') touch(slice, campaign, parent.id);
}

type Counting = BoardSlice['ctx'];
type Counted = { sums: BoardSums; membersAsOf: LocalDate | null };

/** What is true of a unit by itself, from the rows; `whoTookPart`: by default whom the boards have read so far. */
export async function countUnit(ctx: Counting, campaign: BoardCampaign, unit: DatedUnit, whoTookPart = listPeople): Promise<Counted> {
  const figure = await findFigureOn(ctx.tx, unit.id, campaign.figuresDay);
  const findings = await findingsOf(ctx, campaign, unit, figure?.members ?? null, whoTookPart);
  return { sums: boardSums(findings, campaign.targetPercent), membersAsOf: figure?.asOf ?? null };
}

async function findingsOf(
  { tx, now }: Counting,
  campaign: BoardCampaign,
  unit: DatedUnit,
  members: number | null,
  whoTookPart: typeof listPeople,
): Promise<UnitFindings> {
  const merged = unit.level === 'grassroots' ? await listMergedInto(tx, unit.id, campaign.treeVersion) : [];
  const people = await whoTookPart(tx, campaign.id, [unit.id, ...merged], unit.id);
  const records = await listProgrammeRecords(tx, campaign.id, unit.id);
  const total = (of: 'initiatives' | 'own' | 'ownAccepted') => people.reduce((sum, one) => sum + one[of], 0);
  return {
    isGrassroots: unit.level === 'grassroots' && (unit.dissolvedOn === null || unit.dissolvedOn > vietnamDate(now)),
    own: { initiatives: total('own'), accepted: total('ownAccepted') },
    taken: { initiatives: total('initiatives'), people: countParticipants(people) },
    members,
    hasPlan: records.some(({ kind }) => kind === 'plan'),
    hasSigning: records.some(({ kind }) => kind === 'signing'),
  };
}

/** What came and went since the sums above hold this unit. */
function ownDaysSince({ ownDays }: BoardSlice, campaignId: string, unitId: string): Iterable<[LocalDate, number]> {
  return ownDays.get(boardKey(campaignId, unitId)) ?? [];
}

async function ownDaysOf({ ctx }: BoardSlice, campaignId: string, unitId: string): Promise<[LocalDate, number][]> {
  return (await listOwnDays(ctx.tx, campaignId, [unitId])).map(({ day, n }) => [day, n]);
}
