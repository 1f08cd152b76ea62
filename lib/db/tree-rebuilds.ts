import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { treeRebuilds } from '#drizzle/schema/unit-changes.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type RebuildRow = typeof treeRebuilds.$inferSelect;

/**
 * Notes that the list rows of initiatives below a unit have to follow a change, for each of the campaigns that has any there; one that is
 * noted already begins again. SQLite's own.
 */
export async function queueRebuilds(tx: Tx, campaignIds: readonly string[], unitIds: readonly string[], version: number, at: Instant) {
  await tx.run(sql`INSERT INTO tree_rebuilds (campaign_id, unit_id, version, started_at)
    SELECT k.value, u.value, ${version}, ${at}
    FROM json_each(${JSON.stringify(unitIds)}) u CROSS JOIN json_each(${JSON.stringify(campaignIds)}) k
    WHERE EXISTS (SELECT 1 FROM counters c WHERE c.unit_id = u.value AND c.campaign_id = k.value AND c.n <> 0)
    ON CONFLICT DO UPDATE SET cursor_at = NULL, cursor_id = NULL, done = 0, started_at = excluded.started_at, finished_at = NULL`);
}

const open = prepared((tx) =>
  tx
    .select()
    .from(treeRebuilds)
    .where(isNull(treeRebuilds.finishedAt))
    .orderBy(asc(treeRebuilds.version), asc(treeRebuilds.campaignId), asc(treeRebuilds.unitId))
    .prepare(),
);
const openOfCampaign = prepared((tx) =>
  tx
    .select({ one: sql<number>`1` })
    .from(treeRebuilds)
    .where(and(eq(treeRebuilds.campaignId, sql.placeholder('campaignId')), isNull(treeRebuilds.finishedAt)))
    .limit(1)
    .prepare(),
);

/** What is still to be rebuilt, the oldest change first. */
export async function listOpenRebuilds(tx: Tx): Promise<RebuildRow[]> {
  return open(tx).execute();
}

/** Whether lists of a campaign still stand partly under units of an earlier tree; its counts are true all the time. */
export async function isRebuilding(tx: Tx, campaignId: string): Promise<boolean> {
  return (await openOfCampaign(tx).execute({ campaignId })).length > 0;
}
