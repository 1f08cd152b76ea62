import 'server-only';
import type { AskedBoardFile } from '#lib/contracts/board-file.ts';
import { boardWorkbook } from '#lib/documents/board-workbook.ts';
import { WORKBOOK_TYPE } from '#lib/documents/workbook.ts';
import type { Board, BoardRow } from '#lib/domain/board.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { FILTER_TEXT } from '#lib/messages/desk/board.ts';
import { BOARD_FILE } from '#lib/messages/desk/board-file.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { type BoardQuery, readBoard } from '#lib/use-cases/read-board.ts';
import { boardQuestion } from './board-desk.ts';
import { readAskedBoard } from './board-query.ts';

/** The board of a page as a workbook, all its pages, read while it is sent. Throws `not-found`, also without any campaign. */
export async function boardFile(ctx: SignedInRead, { code, ...asked }: AskedBoardFile) {
  const known = readAskedBoard({ ...asked, page: '1' });
  const question = boardQuestion(code, known);
  const first = await readBoard(ctx, question);
  if (first === null) throw new Problem('not-found');
  const { campaign, refreshedAt, totals } = first;
  const pieces = boardWorkbook({
    campaign,
    unitName: totals.unit.name,
    filter: known.filter === 'all' ? null : FILTER_TEXT[known.filter],
    refreshedAt,
    rows: rowsOf(ctx, first, question),
  });
  return { pieces, name: BOARD_FILE.name(totals.unit.shortName, vietnamDate(ctx.now)), mediaType: WORKBOOK_TYPE };
}

async function* rowsOf(ctx: SignedInRead, first: Board, question: BoardQuery): AsyncGenerator<BoardRow> {
  yield* first.totals.unit.level === 'grassroots' ? [first.totals] : first.rows;
  for (let page = 2; page <= first.pages; page += 1) yield* (await readBoard(ctx, { ...question, page }))?.rows ?? [];
}
