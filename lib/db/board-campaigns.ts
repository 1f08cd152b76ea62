import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { boardCampaigns } from '#drizzle/schema/board.ts';
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
 * Every sum of a campaign is to be forgotten and counted anew, both in slices, by whoever refreshes the boards: after it took up the tree
 * of today again. `people` too: also who took part is read anew from the initiatives.
 */
export async function forgetSums(tx: Tx, campaignId: string, { people }: { people: boolean }): Promise<void> {
  const before = (await byId(tx).execute({ campaignId }))[0]?.stage;
  const stage = people || before === 'initiatives' || before === 'forget-all' ? 'forget-all' : 'forget';
  await tx.update(boardCampaigns).set({ stage, cursorAt: null, cursorId: null }).where(eq(boardCampaigns.campaignId, campaignId));
}

const SUMS = ['unit_facts', 'unit_progress', 'daily_counts'] as const;
const EVERYTHING = [...SUMS, 'participants'] as const;

/** Deletes about `most` rows of what is to be forgotten; true when nothing is left. */
export async function forgetSome(tx: Tx, campaignId: string, { people, most }: { people: boolean; most: number }): Promise<boolean> {
  for (const name of people ? EVERYTHING : SUMS) {
    const table = sql.raw(name);
    const own = sql`SELECT unit_id FROM ${table} WHERE campaign_id = ${campaignId} LIMIT ${most}`;
    const { changes } = await tx.run(sql`DELETE FROM ${table} WHERE campaign_id = ${campaignId} AND unit_id IN (${own})`);
    if (changes > 0) return false;
  }
  return true;
}
