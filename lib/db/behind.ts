import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { unitFacts } from '#drizzle/schema/board.ts';
import type { ReminderFilter } from '#lib/domain/announcement.ts';
import { BOARD_SUMS, type BoardSums } from '#lib/domain/board-sums.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type BehindRow = {
  id: string;
  code: string;
  name: string;
  initiatives: number;
  participants: number;
  members: number;
  withFigures: number;
  missing: number;
  planDone: number;
};

const fact = (name: 'initiatives' | 'started' | 'participants' | 'members' | 'withFigures' | 'missing' | 'reached' | 'planDone') =>
  sql`coalesce(f.${sql.identifier(unitFacts[name].name)}, 0)`;

const FILTERS: Record<ReminderFilter, SQL> = {
  'not-started': sql`${fact('started')} = 0`,
  'below-target': sql`${fact('reached')} < ${fact('withFigures')}`,
  'without-figures': sql`${fact('withFigures')} = 0`,
  'no-plan': sql`${fact('planDone')} = 0`,
};

/** The CĐCS below a unit that are there today and behind in a campaign, `most` at most, by name. SQLite's own. */
export async function listBehind(
  tx: Tx,
  {
    unitId,
    campaignId,
    filter,
    today,
    most,
  }: { unitId: string; campaignId: string; filter: ReminderFilter; today: LocalDate; most: number },
): Promise<BehindRow[]> {
  const rows = await tx.all<BehindRow & { searchKey: string }>(sql`
    WITH RECURSIVE upper_unions(id, depth) AS (
      SELECT ${unitId}, 0
      UNION ALL
      SELECT units.id, depth + 1 FROM upper_unions CROSS JOIN units ON units.parent_id = upper_unions.id
      WHERE units.level IN ('provincial', 'immediate-upper') AND (units.dissolved_on IS NULL OR units.dissolved_on > ${today}) AND depth < 8
    )
    SELECT c.id, c.code, c.name, c.search_key AS searchKey, ${fact('initiatives')} AS initiatives, ${fact('participants')} AS participants,
      ${fact('members')} AS members, ${fact('withFigures')} AS withFigures, ${fact('missing')} AS missing, ${fact('planDone')} AS planDone
    FROM upper_unions CROSS JOIN units c ON c.parent_id = upper_unions.id AND c.level = 'grassroots'
      AND (c.dissolved_on IS NULL OR c.dissolved_on > ${today})
    LEFT JOIN ${unitFacts} f ON f.campaign_id = ${campaignId} AND f.unit_id = c.id
    WHERE ${FILTERS[filter]} LIMIT ${most}`);
  return rows.sort((a, b) => (a.searchKey < b.searchKey ? -1 : 1));
}

/**
 * Of CĐCS, those about which something waits that is not in the boards yet; what waits about a CĐCS that was merged into one concerns that one
 * too. SQLite's own.
 */
export async function listLagging(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<string[]> {
  const rows = await tx.all<{ id: string }>(sql`
    WITH RECURSIVE waiting(id) AS (
      SELECT unit_id FROM board_queue WHERE campaign_id IS NULL OR campaign_id = ${campaignId}
      UNION
      SELECT above.id FROM waiting JOIN units u ON u.id = waiting.id JOIN units above ON above.id = u.parent_id AND above.level = 'grassroots'
    )
    SELECT value AS id FROM json_each(${JSON.stringify(unitIds)}) WHERE value IN (SELECT id FROM waiting)`);
  return rows.map(({ id }) => id);
}

/** Of units that were counted just now, those that are behind by the same measure. SQLite's own. */
export async function stillBehind(tx: Tx, filter: ReminderFilter, counted: ReadonlyMap<string, BoardSums>): Promise<Set<string>> {
  const columns = BOARD_SUMS.map((name) => sql`value ->> ${`$[1].${name}`} AS ${sql.identifier(unitFacts[name].name)}`);
  const rows = await tx.all<{ id: string }>(sql`
    SELECT f.id FROM (SELECT value ->> '$[0]' AS id, ${sql.join(columns, sql`, `)} FROM json_each(${JSON.stringify([...counted])})) f
    WHERE ${FILTERS[filter]}`);
  return new Set(rows.map(({ id }) => id));
}
