import 'server-only';
import { type BoardCampaignRow, forgetSome, listBoardCampaigns, putBoardCampaign } from '#lib/db/board-campaigns.ts';
import { dropQueued, listQueued, type QueuedRow, queueUnitsWithFigures } from '#lib/db/board-queue.ts';
import { listInitiativesAfter, listUnitsAfter, type Walked } from '#lib/db/board-walk.ts';
import { type DatedCampaign, listCampaigns } from '#lib/db/campaigns.ts';
import type { Tx } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { figuresDay } from '#lib/domain/board-sums.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type BoardCampaign, type BoardSlice, newSlice, takersOf, touch, writeSums } from './board-slice.ts';
import type { ReadContext } from './context.ts';
import { putIn, takeOut } from './place-participants.ts';
import { recountChanged } from './recount-unit.ts';

type Refreshing = Pick<ReadContext, 'tx' | 'now'>;
/** How much is done at a time: about `most` initiatives or units, or fewer when the time `isUp`. */
type Bound = { most: number; isUp: () => boolean };
type Known = { dated: DatedCampaign; row: BoardCampaignRow | undefined };

/** Of a walk so many are looked at for one that is worked on: others belong to other campaigns. */
const LOOKED_AT = 8;

/** Is there anything to refresh? Reads only, so that a server at rest writes nothing. */
export async function isBoardWork(ctx: Refreshing): Promise<boolean> {
  if ((await listQueued(ctx.tx, 1)).length > 0) return true;
  return (await known(ctx.tx)).some((one) => one.row?.stage !== 'ready' || isOutdated(one.row, one.dated, ctx.now));
}

/**
 * One bounded piece of the work, at least one note or unit, in the transaction given: what is to be forgotten first, since nothing may be
 * added to half of a campaign's sums; then what waits in the queue, then the campaigns that are not counted yet. Whatever is interrupted is
 * done again with the effect of once.
 */
export async function refreshBoards(ctx: Refreshing, most: number, isUp = () => false): Promise<void> {
  const all = await known(ctx.tx);
  for (const one of all) await keepUpToDate(ctx, one);
  if (await forgetFirst(ctx.tx, most)) return;
  const slice = newSlice(ctx, all.map(countedBy(ctx.now)));
  const queued = await listQueued(ctx.tx, most);
  if (queued.length > 0) await takeQueued(slice, queued, isUp);
  else await walkOn(slice, { most, isUp });
  await recountChanged(slice);
  await writeSums(slice);
}

/** Every campaign with how far it is counted. */
export async function known(tx: Tx): Promise<Known[]> {
  const rows = new Map((await listBoardCampaigns(tx)).map((row) => [row.campaignId, row]));
  return (await listCampaigns(tx)).map((dated) => ({ dated, row: rows.get(dated.campaign.id) }));
}

const MILLION = 1_000_000;
const factsOf = ({ campaign, windows }: DatedCampaign, now: Instant) => ({
  countsDay: figuresDay(windows, now),
  targetMillionths: Math.round(campaign.participationTargetPercent * MILLION),
});

function isOutdated(row: BoardCampaignRow, dated: DatedCampaign, now: Instant): boolean {
  const { countsDay, targetMillionths } = factsOf(dated, now);
  return row.countsDay !== countsDay || row.targetMillionths !== targetMillionths;
}

/** As boards count it at `now`. */
export const countedBy =
  (now: Instant) =>
  ({ dated: { campaign, windows } }: Pick<Known, 'dated'>): BoardCampaign => ({
    id: campaign.id,
    treeVersion: campaign.treeVersion,
    figuresDay: figuresDay(windows, now),
    targetPercent: campaign.participationTargetPercent,
  });

/** A campaign that nobody counted yet begins; after a new day or target, those are counted anew whom it may concern. */
async function keepUpToDate(ctx: Refreshing, { dated, row }: Known): Promise<void> {
  const campaignId = dated.campaign.id;
  const facts = factsOf(dated, ctx.now);
  if (!row) return putBoardCampaign(ctx.tx, { campaignId, stage: 'initiatives', cursorAt: null, cursorId: null, ...facts });
  if (!isOutdated(row, dated, ctx.now)) return;
  if (row.countsDay !== facts.countsDay) {
    await queueUnitsWithFigures(ctx.tx, campaignId, { from: row.countsDay, to: facts.countsDay }, ctx.now);
  }
  const anew = row.targetMillionths !== facts.targetMillionths && (row.stage === 'units' || row.stage === 'ready');
  await putBoardCampaign(ctx.tx, { ...row, ...facts, ...(anew ? { stage: 'units' as const, cursorAt: null, cursorId: null } : {}) });
}

/** One piece of what is to be forgotten; false when there is none. */
async function forgetFirst(tx: Tx, most: number): Promise<boolean> {
  const row = (await listBoardCampaigns(tx)).find(({ stage }) => stage === 'forget' || stage === 'forget-all');
  if (!row) return false;
  const people = row.stage === 'forget-all';
  if (await forgetSome(tx, row.campaignId, { people, most: most * LOOKED_AT })) {
    await putBoardCampaign(tx, { ...row, stage: people ? 'initiatives' : 'units' });
  }
  return true;
}

async function takeQueued(slice: BoardSlice, queued: readonly QueuedRow[], isUp: Bound['isUp']): Promise<void> {
  const placed = new Set<string>();
  let taken = 0;
  for (const one of queued) {
    if (one.initiativeId === null) await takeUnit(slice, one);
    else await takeInitiative(slice, { ...one, initiativeId: one.initiativeId }, placed);
    taken = one.seq;
    if (isUp()) break;
  }
  await dropQueued(slice.ctx.tx, taken);
}

/** Something about a unit itself: told anew at once, since it may be the first time, which takes longer than a change. */
async function takeUnit(slice: BoardSlice, { campaignId, unitId }: QueuedRow): Promise<void> {
  for (const campaign of slice.campaigns.values()) {
    if (campaignId !== null && campaignId !== campaign.id) continue;
    touch(slice, campaign, unitId);
    for (const { id } of await takersOf(slice, campaign, unitId)) touch(slice, campaign, id);
  }
  await recountChanged(slice);
}

/** Out of the unit that the note names, unless it stands there, and in where it stands, once a slice. */
async function takeInitiative(slice: BoardSlice, note: QueuedRow & { initiativeId: string }, placed: Set<string>): Promise<void> {
  const { unitId, initiativeId } = note;
  const campaign = slice.campaigns.get(note.campaignId ?? '');
  if (!campaign) return;
  const initiative = await findInitiative(slice.ctx.tx, initiativeId);
  if (initiative?.unitId !== unitId) await takeOut(slice, { campaign, unitId, initiativeId });
  touch(slice, campaign, unitId);
  if (!initiative || placed.has(initiativeId)) return;
  placed.add(initiativeId);
  await putIn(slice, initiative);
}

/** The first campaign that is not counted yet: its initiatives in the order of receiving, so that lists have theirs, then every unit. */
async function walkOn(slice: BoardSlice, bound: Bound): Promise<void> {
  const row = (await listBoardCampaigns(slice.ctx.tx)).find(({ stage }) => stage !== 'ready');
  const campaign = row && slice.campaigns.get(row.campaignId);
  if (!row || !campaign) return;
  const next = row.stage === 'initiatives' ? await walkInitiatives(slice, row, bound) : await walkUnits(slice, campaign, row, bound);
  await putBoardCampaign(slice.ctx.tx, { ...row, ...next });
}

type Next = Pick<BoardCampaignRow, 'stage' | 'cursorAt' | 'cursorId'>;

async function walkInitiatives(slice: BoardSlice, { cursorAt, cursorId, campaignId }: BoardCampaignRow, bound: Bound): Promise<Next> {
  const step = cursorAt === null || cursorId === null ? null : { at: cursorAt, id: cursorId };
  const passed = await listInitiativesAfter(slice.ctx.tx, step, bound.most * LOOKED_AT);
  const last = await putOwnIn(slice, passed, campaignId, bound);
  if (!last) return { stage: 'units', cursorAt: null, cursorId: null };
  return { stage: 'initiatives', cursorAt: last.at, cursorId: last.id };
}

/** Answers the last one that was passed. */
async function putOwnIn(
  slice: BoardSlice,
  passed: readonly Walked[],
  campaignId: string,
  { most, isUp }: Bound,
): Promise<Walked | undefined> {
  let left = most;
  for (const one of passed) {
    if (one.campaignId !== campaignId) continue;
    const initiative = await findInitiative(slice.ctx.tx, one.id);
    if (initiative) await putIn(slice, initiative);
    left -= 1;
    if (left === 0 || isUp()) return one;
  }
  return passed.at(-1);
}

async function walkUnits(slice: BoardSlice, campaign: BoardCampaign, { cursorId }: BoardCampaignRow, { most, isUp }: Bound): Promise<Next> {
  let last: string | null = null;
  for (const id of await listUnitsAfter(slice.ctx.tx, cursorId, most)) {
    touch(slice, campaign, id);
    await recountChanged(slice);
    last = id;
    if (isUp()) break;
  }
  return { stage: last === null ? 'ready' : 'units', cursorAt: null, cursorId: last };
}
