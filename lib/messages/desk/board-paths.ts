import type { BoardSort } from '#lib/domain/board.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import { DESK_PATHS, DESK_QUERY } from '../paths.ts';

type Query = Readonly<Record<string, string | null | undefined>>;

function withQuery(path: string, query: Query): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) said.set(name, value);
  return said.size === 0 ? path : `${path}?${said}`;
}

/** The progress of everything below a unit. `query` keeps what was chosen on the page before. */
export const progressPath = (unitCode: string, query: Query = {}) =>
  withQuery(`${DESK_PATHS.progress}/${encodeURIComponent(unitCode)}`, query);
/** A sorting as it stands in the address: `rate`, or `-rate` from the highest down. */
export const sortText = (sort: BoardSort, descending: boolean) => (descending ? `-${sort}` : sort);
/** The same as a workbook; names of the JSON door are English. */
export const progressFileCall = (unitCode: string, { campaign, filter, sort }: { campaign: string; filter: string; sort: string }) =>
  withQuery(`/api/units/${encodeURIComponent(unitCode)}/board`, { campaign, filter, sort });

/** Where the plan and the signing stand in a page. */
export const PROGRAMME_ANCHOR = 'ke-hoach-ky-ket';

type OwnDesk = { unit?: string | null; campaign?: string | null; done?: string | null };

/** What needs somebody today, at one of their units. */
export const ownDeskPath = ({ unit, campaign, done }: OwnDesk) =>
  withQuery(DESK_PATHS.officer, { [DESK_QUERY.unit]: unit, [DESK_QUERY.campaign]: campaign, [DESK_QUERY.done]: done });

export type RecordPlace = { code: string; campaign: string; desk: 'own' | 'below' };

/** The page from which a plan or a signing is recorded. */
export function recordPage({ code, campaign, desk }: RecordPlace, done: string | null = null): string {
  if (desk === 'own') return ownDeskPath({ unit: code, campaign, done });
  return progressPath(code, { [DESK_QUERY.campaign]: campaign, [DESK_QUERY.done]: done });
}

export function recordCall(kind: ProgrammeKind, { code, campaign, desk }: RecordPlace, act: 'record' | 'undo'): string {
  const path = `/api/units/${encodeURIComponent(code)}/${kind}${act === 'undo' ? '/undo' : ''}`;
  return withQuery(path, { campaign, desk });
}
