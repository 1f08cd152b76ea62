import 'server-only';
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { initiatives } from '#drizzle/schema/initiatives.ts';
import { treeRebuilds } from '#drizzle/schema/unit-changes.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { prepared } from './prepared.ts';

type RebuildRow = typeof treeRebuilds.$inferSelect;

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

export type HungInitiative = Pick<
  InitiativeRow,
  'id' | 'receivedAt' | 'campaignId' | 'unitId' | 'treeVersion' | 'status' | 'title' | 'confidential'
>;

/** The next initiatives that hang below the unit of a rebuild, of any campaign, in the order of the walk. SQLite's own. */
export async function listNextHung(tx: Tx, { unitId, cursorAt, cursorId }: RebuildRow, limit: number): Promise<HungInitiative[]> {
  const { id, receivedAt, campaignId, unitId: own, treeVersion, status, title, confidential } = initiatives;
  return tx
    .select({ id, receivedAt, campaignId, unitId: own, treeVersion, status, title, confidential })
    .from(sql`(SELECT received_at AS at, initiative_id FROM initiative_ancestors
      WHERE ancestor_id = ${unitId} AND (received_at, initiative_id) > (${cursorAt ?? -1}, ${cursorId ?? ''})
      ORDER BY received_at, initiative_id LIMIT ${limit}) AS hung`)
    .innerJoin(initiatives, sql`${id} = hung.initiative_id`)
    .orderBy(sql`hung.at, hung.initiative_id`);
}

/** How a rebuild goes on: after these rows, or not at all. */
export async function keepCursor(tx: Tx, row: RebuildRow, set: Partial<RebuildRow>): Promise<void> {
  const same = and(eq(treeRebuilds.campaignId, row.campaignId), eq(treeRebuilds.unitId, row.unitId), eq(treeRebuilds.version, row.version));
  await tx.update(treeRebuilds).set(set).where(same);
}

/** Which units some initiatives leave, which they come to, and the tree in which they hang from then on. */
type Rehanging = { ids: readonly string[]; lost: readonly string[]; gained: readonly string[]; treeVersion: number };

/** Hangs list rows anew, a whole group at once. SQLite's own. */
export async function rehang(tx: Tx, { ids, lost, gained, treeVersion }: Rehanging): Promise<void> {
  const pairs = (units: readonly string[]) =>
    sql`SELECT u.value, i.received_at, i.id FROM ${listed(ids)} n CROSS JOIN initiatives i ON i.id = n.value CROSS JOIN ${listed(units)} u`;
  await tx.run(sql`DELETE FROM initiative_ancestors WHERE (ancestor_id, received_at, initiative_id) IN (${pairs(lost)})`);
  await tx.run(sql`INSERT OR IGNORE INTO initiative_ancestors (ancestor_id, received_at, initiative_id) ${pairs(gained)}`);
  await tx.run(sql`UPDATE initiatives SET tree_version = ${treeVersion} WHERE id IN (SELECT value FROM ${listed(ids)})`);
}

const listed = (ids: readonly string[]): SQL => sql`json_each(${JSON.stringify(ids)})`;
