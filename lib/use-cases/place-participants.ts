import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import { indexInitiative, unindexInitiative } from '#lib/db/initiative-search.ts';
import { findInitiative, type InitiativeRow } from '#lib/db/initiatives.ts';
import { listKeptAuthors } from '#lib/db/kept-authors.ts';
import { forgetParticipants, insertParticipant, type ParticipantRow } from '#lib/db/participants.ts';
import { isAccepted } from '#lib/domain/board-sums.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { type BoardSlice, countOwnDay, pathIn, touch } from './board-slice.ts';

type Stand = { campaignId: string; unitId: string; initiativeId: string };

/** Who wrote an initiative is taken out of the unit where it stood before. */
export async function takeOut(slice: BoardSlice, stand: Stand): Promise<void> {
  const day = await forgetParticipants(slice.ctx.tx, stand);
  if (day !== null) countOwnDay(slice, stand.campaignId, stand.unitId, day, -1);
}

/** Who wrote it is put where it stands now, and into lists and search; a withdrawn one nowhere. Again has the effect of once. */
export async function putIn(slice: BoardSlice, initiativeId: string): Promise<void> {
  const { tx } = slice.ctx;
  const initiative = await findInitiative(tx, initiativeId);
  const campaign = initiative && slice.campaigns.get(initiative.campaignId);
  if (!campaign) return;
  await takeOut(slice, { campaignId: campaign.id, unitId: initiative.unitId, initiativeId });
  touch(slice, campaign, initiative.unitId, initiative.updatedAt);
  if (initiative.status === 'withdrawn') return unindexInitiative(tx, initiativeId);
  await insertAuthors(slice, initiative);
  const path = await pathIn(slice, campaign, initiative.unitId);
  await indexInitiative(
    tx,
    initiative,
    path.map(({ id }) => id),
  );
}

async function insertAuthors(slice: BoardSlice, initiative: InitiativeRow): Promise<void> {
  const authors = await authorsOf(slice.ctx.tx, initiative);
  for (const row of authors) await insertParticipant(slice.ctx.tx, row);
  const [first] = authors;
  if (first) countOwnDay(slice, first.campaignId, first.unitId, first.receivedOn, 1);
}

/** Everybody who wrote the last version of an initiative, the author first, as boards keep them. */
export async function authorsOf(tx: Tx, { id, campaignId, unitId, status, receivedAt }: InitiativeRow): Promise<ParticipantRow[]> {
  const common = { isAccepted: isAccepted(status), receivedOn: vietnamDate(receivedAt) };
  return (await listKeptAuthors(tx, id)).map(({ fullName, birthYear, isUnionMember }, place) => {
    const person = { nameKey: searchKey(fullName), birthYear, isMember: isUnionMember };
    return { campaignId, unitId, initiativeId: id, place, ...person, ...common };
  });
}
