import 'server-only';
import { type DatedUnit, listMergedInto } from '#lib/db/dated-units.ts';
import type { Tx } from '#lib/db/engine.ts';
import { findFigureOn } from '#lib/db/member-counts.ts';
import { hasParticipants, listNamesakes, listPeople } from '#lib/db/participants.ts';
import { listProgrammeRecords } from '#lib/db/programme-records.ts';
import type { FactsRow } from '#lib/db/unit-sums.ts';
import { type BoardSums, boardSums, type UnitFindings } from '#lib/domain/board-sums.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { countParticipants, type ParticipantCounts } from '#lib/domain/participation.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { BoardCampaign, BoardSlice, ChangedUnit } from './board-slice.ts';

type Counting = BoardSlice['ctx'];
type Counted = { sums: BoardSums; membersAsOf: LocalDate | null; mergedIds: string };
type Wrote = Pick<UnitFindings, 'own' | 'taken'>;
/** A unit, whether it is a CĐCS that is there, and the units whose people are its people, itself first. */
type Counter = { tx: Tx; campaign: BoardCampaign; unit: DatedUnit; isGrassroots: boolean; takenFrom: readonly string[] };
/** The facts told last, which the sums above hold, and what came and went since. */
type Since = { facts: FactsRow; changed: ChangedUnit };

/** Whom a count of everybody reads: by default whom the boards have read so far. */
type From = { since?: Since | null; whoTookPart?: typeof listPeople };

/** What is true of a unit by itself: from the rows, or, when it was told before, from that and from what changed since. */
export async function countUnit(
  { tx, now }: Counting,
  campaign: BoardCampaign,
  unit: DatedUnit,
  { since = null, whoTookPart = listPeople }: From = {},
): Promise<Counted> {
  const figure = await findFigureOn(tx, unit.id, campaign.figuresDay);
  const records = await listProgrammeRecords(tx, campaign.id, unit.id);
  const merged = unit.level === 'grassroots' ? (await listMergedInto(tx, unit.id, campaign.treeVersion)).sort() : [];
  const isGrassroots = unit.level === 'grassroots' && (unit.dissolvedOn === null || unit.dissolvedOn > vietnamDate(now));
  const counter = { tx, campaign, unit, isGrassroots, takenFrom: [unit.id, ...merged] };
  const mergedIds = merged.join(' ');
  const findings = {
    isGrassroots,
    ...(since && isOfTheSame(counter, since, mergedIds) ? await carriedOn(counter, since) : await countedAnew(counter, whoTookPart)),
    members: figure?.members ?? null,
    hasPlan: records.some(({ kind }) => kind === 'plan'),
    hasSigning: records.some(({ kind }) => kind === 'signing'),
  };
  return { sums: boardSums(findings, campaign.targetPercent), membersAsOf: figure?.asOf ?? null, mergedIds };
}

/** Were the people told last those of the same units? Of what is no CĐCS people are not told. */
const isOfTheSame = ({ isGrassroots }: Counter, { facts }: Since, mergedIds: string) =>
  !isGrassroots || (facts.grassroots === 1 && facts.mergedIds === mergedIds);

async function countedAnew({ tx, campaign, unit, takenFrom }: Counter, whoTookPart: typeof listPeople): Promise<Wrote> {
  const people = await whoTookPart(tx, campaign.id, takenFrom, unit.id);
  const total = (of: 'initiatives' | 'own' | 'ownAccepted') => people.reduce((sum, one) => sum + one[of], 0);
  return {
    own: { initiatives: total('own'), accepted: total('ownAccepted') },
    taken: { isAny: total('initiatives') > 0, people: countParticipants(people) },
  };
}

/** At the cost of what changed: a count of people is the sum of their names, and only these names count differently now. */
async function carriedOn(counter: Counter, { facts, changed }: Since): Promise<Wrote> {
  const { tx, campaign, isGrassroots, takenFrom } = counter;
  const came = [...changed.days.values()].reduce((sum, n) => sum + n, 0);
  const own = { initiatives: facts.initiatives + came, accepted: facts.accepted + changed.accepted };
  const people = { submitted: facts.participants, accepted: facts.participantsAccepted };
  if (!isGrassroots) return { own, taken: { isAny: false, people } };
  for (const [name, before] of changed.namesBefore) {
    const { submitted, accepted } = await countNamed(tx, campaign, takenFrom, name);
    people.submitted += submitted - before.submitted;
    people.accepted += accepted - before.accepted;
  }
  const isAny = own.initiatives > 0 || (takenFrom.length > 1 && (await hasParticipants(tx, campaign.id, takenFrom)));
  return { own, taken: { isAny, people } };
}

async function countNamed(tx: Tx, campaign: BoardCampaign, takenFrom: readonly string[], name: string): Promise<ParticipantCounts> {
  return countParticipants(await listNamesakes(tx, campaign.id, takenFrom, name));
}

/** Before people of these names come or go: how they count at `unit`, a CĐCS, unless that is known already. */
export async function rememberNames(
  tx: Tx,
  { campaign, namesBefore }: ChangedUnit,
  unit: DatedUnit,
  names: Iterable<string>,
): Promise<void> {
  const unknown = [...new Set(names)].filter((name) => !namesBefore.has(name));
  if (unknown.length === 0) return;
  const takenFrom = [unit.id, ...(await listMergedInto(tx, unit.id, campaign.treeVersion))];
  for (const name of unknown) namesBefore.set(name, await countNamed(tx, campaign, takenFrom, name));
}
