import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { unitFacts, unitProgress } from '#drizzle/schema/board.ts';
import { BOARD_SUMS, type BoardSums } from '#lib/domain/board-sums.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type FactsRow = typeof unitFacts.$inferSelect;

const placeholders = () => ({
  campaignId: sql.placeholder('campaignId'),
  unitId: sql.placeholder('unitId'),
  initiatives: sql.placeholder('initiatives'),
  accepted: sql.placeholder('accepted'),
  members: sql.placeholder('members'),
  participants: sql.placeholder('participants'),
  participantsAccepted: sql.placeholder('participantsAccepted'),
  rated: sql.placeholder('rated'),
  ratedAccepted: sql.placeholder('ratedAccepted'),
  grassroots: sql.placeholder('grassroots'),
  withFigures: sql.placeholder('withFigures'),
  started: sql.placeholder('started'),
  reached: sql.placeholder('reached'),
  reachedAccepted: sql.placeholder('reachedAccepted'),
  missing: sql.placeholder('missing'),
  planDone: sql.placeholder('planDone'),
  signingDone: sql.placeholder('signingDone'),
  lastActivityAt: sql.placeholder('lastActivityAt'),
});
const excluded = (name: string) => sql`excluded.${sql.identifier(name)}`;
const eachSum = (how: (name: (typeof BOARD_SUMS)[number]) => SQL) => Object.fromEntries(BOARD_SUMS.map((name) => [name, how(name)]));

const facts = prepared((tx) =>
  tx
    .select()
    .from(unitFacts)
    .where(and(eq(unitFacts.campaignId, sql.placeholder('campaignId')), eq(unitFacts.unitId, sql.placeholder('unitId'))))
    .prepare(),
);

/** What the sums above a unit contain of it; undefined: it is not counted yet. */
export async function findFacts(tx: Tx, campaignId: string, unitId: string): Promise<FactsRow | undefined> {
  return (await facts(tx).execute({ campaignId, unitId }))[0];
}

const put = prepared((tx) =>
  tx
    .insert(unitFacts)
    .values({ ...placeholders(), membersAsOf: sql.placeholder('membersAsOf'), mergedIds: sql.placeholder('mergedIds') })
    .onConflictDoUpdate({
      target: [unitFacts.campaignId, unitFacts.unitId],
      set: {
        ...eachSum((name) => excluded(unitFacts[name].name)),
        lastActivityAt: excluded(unitFacts.lastActivityAt.name),
        membersAsOf: excluded(unitFacts.membersAsOf.name),
        mergedIds: excluded(unitFacts.mergedIds.name),
      },
    })
    .prepare(),
);

export async function putFacts(tx: Tx, row: FactsRow): Promise<void> {
  await put(tx).execute({ ...row });
}

/** The later of two instants, either of which may be missing. */
const later = (a: SQL, b: SQL) => sql`nullif(max(coalesce(${a}, 0), coalesce(${b}, 0)), 0)`;
const latest = later(sql`${unitProgress.lastActivityAt}`, excluded(unitProgress.lastActivityAt.name));

const add = prepared((tx) =>
  tx
    .insert(unitProgress)
    .values(placeholders())
    .onConflictDoUpdate({
      target: [unitProgress.campaignId, unitProgress.unitId],
      set: {
        ...eachSum((name) => sql`${unitProgress[name]} + ${excluded(unitProgress[name].name)}`),
        lastActivityAt: latest,
      },
    })
    .prepare(),
);

/** Adds to what stands at a unit. The last activity only moves forward. */
export async function addProgress(
  tx: Tx,
  campaignId: string,
  unitId: string,
  sums: BoardSums,
  lastActivityAt: Instant | null,
): Promise<void> {
  await add(tx).execute({ campaignId, unitId, ...sums, lastActivityAt });
}

const columnsOf = (names: readonly string[]) => sql.raw(names.map((name) => `"${name}"`).join(', '));
const sumColumns = BOARD_SUMS.map((name) => unitProgress[name].name);
const listed = (ids: readonly string[]) => sql`json_each(${JSON.stringify(ids)})`;

/** What stands at `unitIds`, the tops of subtrees, is added to each unit of `above`, or taken from it. SQLite's own. */
export async function addSumsOf(
  tx: Tx,
  campaignIds: readonly string[],
  unitIds: readonly string[],
  above: readonly string[],
  sign: 1 | -1,
) {
  if (campaignIds.length === 0 || unitIds.length === 0 || above.length === 0) return;
  const added = sql.raw(sumColumns.map((name) => `${sign} * sum(p."${name}")`).join(', '));
  const joined = sql.raw(sumColumns.map((name) => `"${name}" = "${name}" + excluded."${name}"`).join(', '));
  const activity = sign === 1 ? sql`max(p.last_activity_at)` : sql`NULL`;
  await tx.run(sql`INSERT INTO unit_progress (campaign_id, unit_id, ${columnsOf(sumColumns)}, last_activity_at)
    SELECT p.campaign_id, a.value, ${added}, ${activity}
    FROM ${listed(campaignIds)} k CROSS JOIN ${listed(unitIds)} u
    JOIN unit_progress p ON p.campaign_id = k.value AND p.unit_id = u.value
    JOIN ${listed(above)} a WHERE true GROUP BY p.campaign_id, a.value
    ON CONFLICT (campaign_id, unit_id) DO UPDATE SET ${joined},
      last_activity_at = nullif(max(coalesce(last_activity_at, 0), coalesce(excluded.last_activity_at, 0)), 0)`);
}
