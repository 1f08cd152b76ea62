import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { campaigns } from '#drizzle/schema/campaigns.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

/*
 * Which tree a campaign counts in (D12): one that is over keeps the tree of a version, all others follow the tree of today.
 */

const following = prepared((tx) => tx.select({ id: campaigns.id }).from(campaigns).where(isNull(campaigns.treeVersion)).prepare());

/** Ids of the campaigns that follow the tree of today. */
export async function listFollowing(tx: Tx): Promise<string[]> {
  return (await following(tx).execute()).map(({ id }) => id);
}

/** Campaigns whose last phase, grace included, was over by `at` keep the tree of `version` from now on. SQLite's own. */
export async function freezeEndedBy(tx: Tx, at: Instant, version: number): Promise<void> {
  await tx.run(sql`UPDATE campaigns SET tree_version = ${version} WHERE tree_version IS NULL AND NOT EXISTS (
    SELECT 1 FROM intake_windows w WHERE w.campaign_id = campaigns.id AND w.closes_at + w.grace_minutes * 60000 > ${at}
      AND w.version = (SELECT max(o.version) FROM intake_windows o WHERE o.campaign_id = w.campaign_id AND o.phase_no = w.phase_no))`);
}

/** A campaign follows the tree of today again; its counters and rebuilds are the caller's. */
export async function followToday(tx: Tx, campaignId: string): Promise<void> {
  await tx.update(campaigns).set({ treeVersion: null }).where(eq(campaigns.id, campaignId));
}

/** Campaigns of one unit that follow the tree of today belong to another from now on; answers which. */
export async function giveCampaigns(tx: Tx, fromUnitId: string, toUnitId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .update(campaigns)
    .set({ ownerUnitId: toUnitId })
    .where(and(eq(campaigns.ownerUnitId, fromUnitId), isNull(campaigns.treeVersion)))
    .returning({ id: campaigns.id, name: campaigns.name });
}

/** The tree in which a campaign counts; null: that of today. Throws for a campaign that is not there. */
export async function requireCampaignTree(tx: Tx, campaignId: string): Promise<number | null> {
  const [found] = await tx
    .select({ treeVersion: campaigns.treeVersion })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId)));
  if (!found) throw new Error(`no campaign ${campaignId}`);
  return found.treeVersion;
}

type Ids = readonly { id: string }[];

/**
 * What the counters of `unitIds` hold leaves the units of `from` and comes to those of `to`; units on both sides are not touched. Counts
 * are sums, so this costs by the unit and not by the initiative. SQLite's own.
 */
export async function moveCounts(tx: Tx, campaignIds: readonly string[], unitIds: readonly string[], from: Ids, to: Ids): Promise<void> {
  const [old, anew] = [new Set(from.map(({ id }) => id)), new Set(to.map(({ id }) => id))];
  await addCounts(
    tx,
    campaignIds,
    unitIds,
    [...old].filter((id) => !anew.has(id)),
    -1,
  );
  await addCounts(
    tx,
    campaignIds,
    unitIds,
    [...anew].filter((id) => !old.has(id)),
    1,
  );
}

async function addCounts(tx: Tx, campaignIds: readonly string[], unitIds: readonly string[], above: readonly string[], sign: 1 | -1) {
  if (campaignIds.length === 0 || unitIds.length === 0 || above.length === 0) return;
  await tx.run(sql`INSERT INTO counters (unit_id, campaign_id, status, sector, occupation_group, n)
    SELECT a.value, c.campaign_id, c.status, c.sector, c.occupation_group, ${sign} * sum(c.n)
    FROM ${listed(unitIds)} u CROSS JOIN ${listed(campaignIds)} k
    JOIN counters c ON c.unit_id = u.value AND c.campaign_id = k.value
    JOIN ${listed(above)} a
    WHERE c.n <> 0 GROUP BY a.value, c.campaign_id, c.status, c.sector, c.occupation_group
    ON CONFLICT (unit_id, campaign_id, status, sector, occupation_group) DO UPDATE SET n = n + excluded.n`);
}

const listed = (ids: readonly string[]) => sql`json_each(${JSON.stringify(ids)})`;
