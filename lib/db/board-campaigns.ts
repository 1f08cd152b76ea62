import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { boardCampaigns, dailyCounts, participants, unitFacts, unitProgress } from '#drizzle/schema/board.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type BoardCampaignRow = typeof boardCampaigns.$inferSelect;

const all = prepared((tx) => tx.select().from(boardCampaigns).prepare());

/** How far each campaign is counted; one without a row is not begun. */
export async function listBoardCampaigns(tx: Tx): Promise<BoardCampaignRow[]> {
  return all(tx).execute();
}

export async function putBoardCampaign(tx: Tx, row: BoardCampaignRow): Promise<void> {
  await tx.insert(boardCampaigns).values(row).onConflictDoUpdate({ target: boardCampaigns.campaignId, set: row });
}

const byId = prepared((tx) =>
  tx
    .select({ stage: boardCampaigns.stage })
    .from(boardCampaigns)
    .where(eq(boardCampaigns.campaignId, sql.placeholder('campaignId')))
    .prepare(),
);

/** False while a campaign is counted for the first time, or anew. */
export async function isCounted(tx: Tx, campaignId: string): Promise<boolean> {
  return (await byId(tx).execute({ campaignId }))[0]?.stage === 'ready';
}

/**
 * Every sum of a campaign is forgotten and counted anew, in slices, by whoever refreshes the boards: after it took up the tree of today
 * again. `people` too: also who took part is read anew from the initiatives.
 */
export async function forgetSums(tx: Tx, campaignId: string, { people }: { people: boolean }): Promise<void> {
  for (const table of [unitFacts, unitProgress, dailyCounts]) await tx.delete(table).where(eq(table.campaignId, campaignId));
  if (people) await tx.delete(participants).where(eq(participants.campaignId, campaignId));
  const stage = people || (await byId(tx).execute({ campaignId }))[0]?.stage === 'initiatives' ? 'initiatives' : 'units';
  await tx.update(boardCampaigns).set({ stage, cursorAt: null, cursorId: null }).where(eq(boardCampaigns.campaignId, campaignId));
}
