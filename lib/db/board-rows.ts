import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { unitFacts, unitProgress } from '#drizzle/schema/board.ts';
import type { BoardFigures, BoardFilter, BoardRow, BoardSort } from '#lib/domain/board.ts';
import type { BOARD_SUMS } from '#lib/domain/board-sums.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { type DatedUnit, datedChildren } from './dated-units.ts';
import type { Tx } from './engine.ts';

type BoardQuestion = {
  campaignId: string;
  /** The unit whose direct children are listed, in the tree of `version` (null: of today). */
  parentId: string;
  version: number | null;
  today: LocalDate;
  sort: BoardSort;
  descending: boolean;
  filter: BoardFilter;
  limit: number;
  offset: number;
};

/** What stands at a unit; zeros where nothing is counted. A table `p` and a table `f` of the query. */
const sum = (name: (typeof BOARD_SUMS)[number]) => sql<number>`coalesce(p.${sql.identifier(unitProgress[name].name)}, 0)`;
const sums = {
  initiatives: sum('initiatives'),
  accepted: sum('accepted'),
  members: sum('members'),
  participants: sum('participants'),
  participantsAccepted: sum('participantsAccepted'),
  rated: sum('rated'),
  ratedAccepted: sum('ratedAccepted'),
  grassroots: sum('grassroots'),
  withFigures: sum('withFigures'),
  started: sum('started'),
  reached: sum('reached'),
  reachedAccepted: sum('reachedAccepted'),
  missing: sum('missing'),
  planDone: sum('planDone'),
  signingDone: sum('signingDone'),
  lastActivityAt: sql<number | null>`p.last_activity_at`,
  membersAsOf: sql<LocalDate | null>`f.members_as_of`,
};
const joined = (
  campaignId: string,
  unitId: SQL,
) => sql`LEFT JOIN ${unitProgress} p ON p.campaign_id = ${campaignId} AND p.unit_id = ${unitId}
  LEFT JOIN ${unitFacts} f ON f.campaign_id = ${campaignId} AND f.unit_id = ${unitId}`;
const hasChildren = (unitId: SQL, version: number | null) => sql<number>`EXISTS (SELECT 1 FROM ${datedChildren(unitId, version)})`;

type Counted = Omit<BoardFigures, 'members'> & { members: number; membersAsOf: LocalDate | null; hasChildren: number };
type NamedUnit = { code: string; name: string; shortName: string; level: UnitLevel };

function rowOf({ code, name, shortName, level }: NamedUnit, { hasChildren: has, ...figures }: Counted): BoardRow {
  const unit = { code, name, shortName, level, hasChildren: level !== 'grassroots' && has === 1 };
  const { membersAsOf, members, withFigures } = figures;
  return {
    ...figures,
    unit,
    members: withFigures > 0 ? members : null,
    membersAsOf: level === 'grassroots' && withFigures > 0 ? membersAsOf : null,
  };
}

/** What stands at one unit in a campaign. */
export async function findBoardRow(tx: Tx, campaignId: string, unit: DatedUnit, version: number | null): Promise<BoardRow> {
  const id = sql`${unit.id}`;
  const [found] = await tx
    .select({ ...sums, hasChildren: hasChildren(id, version) })
    .from(sql`(SELECT 1) AS one ${joined(campaignId, id)}`);
  if (!found) throw new Error(`no row for ${unit.id}`);
  return rowOf(unit, found);
}

const named = {
  code: sql<string>`c.code`,
  name: sql<string>`c.name`,
  shortName: sql<string>`c.short_name`,
  level: sql<UnitLevel>`c.level`,
};

const FILTERS: Record<BoardFilter, SQL> = {
  all: sql`true`,
  'not-started': sql`${sums.initiatives} = 0`,
  'below-target': sql`${sums.reached} < ${sums.withFigures}`,
  reached: sql`${sums.withFigures} > 0 AND ${sums.reached} = ${sums.withFigures}`,
  'without-figures': sql`${sums.withFigures} < ${sums.grassroots}`,
  'no-plan': sql`${sums.planDone} < ${sums.grassroots}`,
};

/** Units that are there, and those that were and left something. */
const isShown = (today: LocalDate) => sql`(c.dissolved_on IS NULL OR c.dissolved_on > ${today} OR ${sums.initiatives} > 0)`;

const rate = (rated: SQL) => sql`CAST(${rated} AS REAL) / nullif(${sums.members}, 0)`;
const SORTS: Record<BoardSort, SQL> = {
  name: sql`c.search_key`,
  members: sql`nullif(${sums.members}, 0)`,
  initiatives: sums.initiatives,
  accepted: sums.accepted,
  participants: sums.participants,
  rate: rate(sums.rated),
  rateAccepted: rate(sums.ratedAccepted),
  reached: sums.reached,
  missing: sums.missing,
  planDone: sums.planDone,
  signingDone: sums.signingDone,
  lastActivityAt: sums.lastActivityAt,
};

/**
 * The units directly below one, those that are there and those that were and left something, with what stands at them; `found` of them pass
 * the filter. What nobody knows stands last, whichever way it is sorted. SQLite's own.
 */
export async function listBoardRows(tx: Tx, question: BoardQuestion): Promise<{ rows: BoardRow[]; found: number }> {
  const { campaignId, parentId, version, today, sort, descending, filter, limit, offset } = question;
  const id = sql`c.id`;
  const table = sql`${datedChildren(parentId, version)} c ${joined(campaignId, id)}`;
  const order = sql`${SORTS[sort]} ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, c.search_key, c.code`;
  const chosen = sql`(SELECT c.id, count(*) OVER () AS found, row_number() OVER (ORDER BY ${order}) AS place FROM ${table} WHERE ${isShown(today)} AND ${FILTERS[filter]})`;
  const found = await tx
    .select({ ...named, ...sums, found: sql<number>`chosen.found`, hasChildren: hasChildren(id, version) })
    .from(sql`${chosen} chosen JOIN ${datedChildren(parentId, version)} c ON c.id = chosen.id ${joined(campaignId, id)}`)
    .where(sql`chosen.place > ${offset} AND chosen.place <= ${offset + limit}`)
    .orderBy(sql`chosen.place`);
  return { rows: found.map(namedRow), found: found[0]?.found ?? 0 };
}

type Below = Pick<BoardQuestion, 'campaignId' | 'parentId' | 'version' | 'today'>;

/** Of the units directly below one, `n` with the highest or the lowest rate; those without a figure have none. SQLite's own. */
export async function listBoardEnd(
  tx: Tx,
  { campaignId, parentId, version, today }: Below,
  n: number,
  highest: boolean,
): Promise<BoardRow[]> {
  const id = sql`c.id`;
  const found = await tx
    .select({ ...named, ...sums, hasChildren: hasChildren(id, version) })
    .from(sql`${datedChildren(parentId, version)} c ${joined(campaignId, id)}`)
    .where(sql`${isShown(today)} AND ${sums.members} > 0`)
    .orderBy(sql`${SORTS.rate} ${sql.raw(highest ? 'DESC' : 'ASC')}`, sql`c.search_key`)
    .limit(n);
  return found.map(namedRow);
}

const namedRow = ({ code, name, shortName, level, ...row }: NamedUnit & Counted) => rowOf({ code, name, shortName, level }, row);
