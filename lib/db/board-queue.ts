import 'server-only';
import { asc, desc, lte, sql } from 'drizzle-orm';
import { boardQueue } from '#drizzle/schema/board.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { prepared } from './prepared.ts';

export type QueuedRow = typeof boardQueue.$inferSelect;

const insert = prepared((tx) =>
  tx
    .insert(boardQueue)
    .values({
      at: sql.placeholder('at'),
      campaignId: sql.placeholder('campaignId'),
      unitId: sql.placeholder('unitId'),
      initiativeId: sql.placeholder('initiativeId'),
    })
    .prepare(),
);

/** In the transaction that changes an initiative: boards will follow. When it changes its unit, both of its states are named. */
export async function queueInitiative(tx: Tx, { id, campaignId, unitId }: InitiativeRow, at: Instant): Promise<void> {
  await insert(tx).execute({ at, campaignId, unitId, initiativeId: id });
}

/** In the transaction that changes something about a unit (its members, its plan, its life): boards will follow. `campaignId` null: of all campaigns. */
export async function queueUnit(tx: Tx, unitId: string, at: Instant, campaignId: string | null = null): Promise<void> {
  await insert(tx).execute({ at, campaignId, unitId, initiativeId: null });
}

/** The same for many units at once, of all campaigns. SQLite's own. */
export async function queueUnits(tx: Tx, unitIds: readonly string[], at: Instant): Promise<void> {
  await tx.run(sql`INSERT INTO board_queue (at, unit_id) SELECT ${at}, value FROM json_each(${JSON.stringify(unitIds)})`);
}

/** Units whose member figures of the days `from` (left out) to `to` hold from now on, or no longer. SQLite's own. */
export async function queueUnitsWithFigures(
  tx: Tx,
  campaignId: string,
  { from, to }: { from: string; to: string },
  at: Instant,
): Promise<void> {
  await tx.run(sql`INSERT INTO board_queue (at, campaign_id, unit_id)
    SELECT DISTINCT ${at}, ${campaignId}, unit_id FROM member_counts WHERE as_of > min(${from}, ${to}) AND as_of <= max(${from}, ${to})`);
}

const oldest = prepared((tx) => tx.select().from(boardQueue).orderBy(asc(boardQueue.seq)).limit(sql.placeholder('limit')).prepare());

/** What has waited longest. */
export async function listQueued(tx: Tx, limit: number): Promise<QueuedRow[]> {
  return oldest(tx).execute({ limit });
}

const newest = prepared((tx) => tx.select({ at: boardQueue.at }).from(boardQueue).orderBy(desc(boardQueue.seq)).limit(1).prepare());

/** When something last came that still waits; undefined when nothing does. */
export async function newestQueuedAt(tx: Tx): Promise<Instant | undefined> {
  return (await newest(tx).execute())[0]?.at;
}

const drop = prepared((tx) =>
  tx
    .delete(boardQueue)
    .where(lte(boardQueue.seq, sql.placeholder('seq')))
    .prepare(),
);

/** Takes out everything up to `seq`. */
export async function dropQueued(tx: Tx, seq: number): Promise<void> {
  await drop(tx).execute({ seq });
}
