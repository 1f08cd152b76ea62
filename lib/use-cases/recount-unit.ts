import 'server-only';
import { listOwnDays } from '#lib/db/participants.ts';
import { findFacts, putFacts } from '#lib/db/unit-sums.ts';
import { addSums, nothing } from '#lib/domain/board-sums.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import { addAlong, addDaysAlong, type BoardSlice, type ChangedUnit, pathIn } from './board-slice.ts';
import { countUnit } from './count-unit.ts';

/** Tells every changed unit anew and adds the differences to all above them. */
export async function recountChanged(slice: BoardSlice): Promise<void> {
  for (const changed of slice.changed.values()) await recountUnit(slice, changed);
  slice.changed.clear();
}

async function recountUnit(slice: BoardSlice, changed: ChangedUnit): Promise<void> {
  const { tx } = slice.ctx;
  const { campaign, unitId } = changed;
  const path = await pathIn(slice, campaign, unitId);
  const facts = await findFacts(tx, campaign.id, unitId);
  const { sums, ...told } = await countUnit(slice.ctx, campaign, path[0], { since: facts ? { facts, changed } : null });
  const lastActivityAt = Math.max(facts?.lastActivityAt ?? 0, changed.lastActivityAt ?? 0) || null;
  await putFacts(tx, { campaignId: campaign.id, unitId, ...sums, lastActivityAt, ...told });
  addAlong(slice, campaign.id, path, addSums(sums, facts ?? nothing(), -1), lastActivityAt);
  addDaysAlong(slice, campaign.id, path, facts ? changed.days : await allDaysOf(slice, campaign.id, unitId));
}

async function allDaysOf({ ctx }: BoardSlice, campaignId: string, unitId: string): Promise<[LocalDate, number][]> {
  return (await listOwnDays(ctx.tx, campaignId, [unitId])).map(({ day, n }) => [day, n]);
}
