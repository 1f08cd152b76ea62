import 'server-only';
import { listBoardEnd, listBoardRows } from '#lib/db/board-rows.ts';
import { listInitiatives } from '#lib/db/initiative-search.ts';
import {
  type Board,
  type BoardFilter,
  type BoardNeed,
  type BoardSort,
  type BoardView,
  type LatestInitiative,
  needsOf,
} from '#lib/domain/board.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';
import { latestInitiative } from './list-latest.ts';
import { type BoardPlace, openBoard } from './open-board.ts';

const ROWS_A_PAGE = 100;
const LATEST = 10;

/** `ends`: how many of the highest and lowest rates are wanted beside the rows. */
export type BoardQuery = BoardPlace & { sort: BoardSort; descending: boolean; filter: BoardFilter; page: number; ends?: number };

/**
 * The progress of every unit directly below one (R41, R43), two hundred a page; beyond the last page stands the first. Null when the unit
 * takes part in no campaign. Throws `not-found`, `forbidden-role`.
 */
export async function readBoard(
  ctx: SignedInRead,
  { sort, descending, filter, page, ends = 0, ...place }: BoardQuery,
): Promise<Board | null> {
  const opened = await openBoard(ctx, place);
  if (!opened) return null;
  const { view, campaign, unit } = opened;
  if (unit.level === 'grassroots') return { ...view, rows: [], found: 0, page: 1, pages: 1, ends: { highest: [], lowest: [] } };
  const below = { campaignId: campaign.id, parentId: unit.id, version: campaign.treeVersion, today: vietnamDate(ctx.now) };
  const rowsOf = (n: number) =>
    listBoardRows(ctx.tx, { ...below, sort, descending, filter, limit: ROWS_A_PAGE, offset: (n - 1) * ROWS_A_PAGE });
  const asked = await rowsOf(page);
  const isBeyond = asked.rows.length === 0 && page > 1;
  const { rows, found } = isBeyond ? await rowsOf(1) : asked;
  const endOf = (highest: boolean) => (ends === 0 ? [] : listBoardEnd(ctx.tx, below, ends, highest));
  return {
    ...view,
    ...{ rows, found, page: isBeyond ? 1 : page, pages: Math.max(1, Math.ceil(found / ROWS_A_PAGE)) },
    ends: { highest: await endOf(true), lowest: await endOf(false) },
  };
}

/** `latest` is empty for somebody who may not read initiatives there. */
type UnitBoard = BoardView & { needs: readonly BoardNeed[]; latest: readonly LatestInitiative[] };

/** One CĐCS: its participation (R34), what it still owes its programme, its newest initiatives. Null, and throws, as `readBoard`. */
export async function readUnitBoard(ctx: SignedInRead, place: BoardPlace): Promise<UnitBoard | null> {
  const opened = await openBoard(ctx, place);
  if (!opened) return null;
  const { view, campaign, unit } = opened;
  const mayRead = await isPermitted(ctx, 'initiative.read', unit.code);
  const question = { unitId: unit.id, campaignId: campaign.id, status: null, titleKey: '', before: null, limit: LATEST };
  const latest = mayRead ? (await listInitiatives(ctx.tx, question)).map(latestInitiative) : [];
  return { ...view, needs: needsOf(view.totals), latest };
}
