import 'server-only';
import { BOARD_FILTERS, BOARD_SORTS, type BoardFilter, type BoardSort } from '#lib/domain/board.ts';
import { sortText } from '#lib/messages/desk/board-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { type PageQuery, queryText } from './page-query.ts';

/** Which part of a board is asked for, and in which order; what makes no sense counts as not asked. */
export type AskedBoard = { campaign: string | null; filter: BoardFilter; sort: BoardSort; descending: boolean; page: number };

type Text = string | null | undefined;
type Texts = { campaign?: Text; filter?: Text; sort?: Text; page?: Text };

export function readAskedBoard({ campaign = null, filter, sort, page }: Texts): AskedBoard {
  const name = sort?.replace(/^-/, '');
  const known = BOARD_SORTS.find((one) => one === name);
  return {
    campaign,
    filter: BOARD_FILTERS.find((one) => one === filter) ?? 'all',
    sort: known ?? 'name',
    descending: known !== undefined && sort?.startsWith('-') === true,
    page: /^[1-9]\d{0,5}$/.test(page ?? '') ? Number(page) : 1,
  };
}

/** The same from the address of a page. */
export async function askedBoard(query: PageQuery): Promise<AskedBoard> {
  return readAskedBoard({
    campaign: await queryText(query, DESK_QUERY.campaign),
    filter: await queryText(query, DESK_QUERY.state),
    sort: await queryText(query, DESK_QUERY.sort),
    page: await queryText(query, DESK_QUERY.page),
  });
}

/** Back into an address; what is as usual is left out. */
export function boardWords({ campaign, filter, sort, descending, page }: AskedBoard): Record<string, string | null> {
  const usual = sort === 'name' && !descending;
  return {
    [DESK_QUERY.campaign]: campaign,
    [DESK_QUERY.state]: filter === 'all' ? null : filter,
    [DESK_QUERY.sort]: usual ? null : sortText(sort, descending),
    [DESK_QUERY.page]: page === 1 ? null : String(page),
  };
}
