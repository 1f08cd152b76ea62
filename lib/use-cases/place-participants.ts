import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import { indexInitiative, unindexInitiative } from '#lib/db/initiative-search.ts';
import type { InitiativeRow } from '#lib/db/initiatives.ts';
import { listKeptAuthors } from '#lib/db/kept-authors.ts';
import { forgetParticipants, insertParticipant, listParticipants, type ParticipantRow } from '#lib/db/participants.ts';
import { isAccepted } from '#lib/domain/board-sums.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { type BoardCampaign, type BoardSlice, pathIn, takersOf, touch } from './board-slice.ts';
import { rememberNames } from './count-unit.ts';

type Stand = { campaign: BoardCampaign; unitId: string; initiativeId: string };

/** Who wrote an initiative is taken out of the unit where it stood before. */
export async function takeOut(slice: BoardSlice, { campaign, unitId, initiativeId }: Stand): Promise<void> {
  const { tx } = slice.ctx;
  const key = { campaignId: campaign.id, unitId, initiativeId };
  const authors = await listParticipants(tx, key);
  if (authors.length === 0) return;
  await countIn(slice, campaign, authors, -1);
  await forgetParticipants(tx, key);
}

/** Who wrote it is put where it stands now, and into lists and search; a withdrawn one nowhere. Again has the effect of once. */
export async function putIn(slice: BoardSlice, initiative: InitiativeRow): Promise<void> {
  const { tx } = slice.ctx;
  const campaign = slice.campaigns.get(initiative.campaignId);
  if (!campaign) return;
  await takeOut(slice, { campaign, unitId: initiative.unitId, initiativeId: initiative.id });
  touch(slice, campaign, initiative.unitId, initiative.updatedAt);
  if (initiative.status === 'withdrawn') return unindexInitiative(tx, initiative.id);
  const authors = await authorsOf(tx, initiative);
  await countIn(slice, campaign, authors, 1);
  for (const row of authors) await insertParticipant(tx, row);
  const path = await pathIn(slice, campaign, initiative.unitId);
  await indexInitiative(
    tx,
    initiative,
    path.map(({ id }) => id),
  );
}

/** Notes, before an initiative's authors come (`n` 1) or go, what that changes at its unit and where its people count. */
async function countIn(slice: BoardSlice, campaign: BoardCampaign, authors: readonly ParticipantRow[], n: 1 | -1): Promise<void> {
  const [first] = authors;
  if (!first) return;
  const own = touch(slice, campaign, first.unitId);
  own.days.set(first.receivedOn, (own.days.get(first.receivedOn) ?? 0) + n);
  own.accepted += first.isAccepted ? n : 0;
  const names = authors.map(({ nameKey }) => nameKey);
  for (const unit of await takersOf(slice, campaign, first.unitId)) {
    await rememberNames(slice.ctx.tx, touch(slice, campaign, unit.id), unit, names);
  }
}

/** Everybody who wrote the last version of an initiative, the author first, as boards keep them. */
export async function authorsOf(tx: Tx, { id, campaignId, unitId, status, receivedAt }: InitiativeRow): Promise<ParticipantRow[]> {
  const common = { isAccepted: isAccepted(status), receivedOn: vietnamDate(receivedAt) };
  return (await listKeptAuthors(tx, id)).map(({ fullName, birthYear, isUnionMember }, place) => {
    const person = { nameKey: searchKey(fullName), birthYear, isMember: isUnionMember };
    return { campaignId, unitId, initiativeId: id, place, ...person, ...common };
  });
}
