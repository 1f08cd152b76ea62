import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Board, BoardFilter, BoardRow, BoardSort } from '#lib/domain/board.ts';
import type { DailyCount } from '#lib/domain/daily-counts.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { BOARD } from '#lib/messages/desk/board.ts';
import { unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { formatDay } from '#lib/messages/format.ts';
import { DaysChart, RatesChart } from './board-charts.tsx';
import { BoardFilterForm } from './board-filter-form.tsx';
import { BoardPages } from './board-pages.tsx';
import { BoardTable } from './board-table.tsx';
import { FigureCards } from './figure-cards.tsx';

type Props = {
  board: Board;
  asked: { filter: BoardFilter; sort: BoardSort; descending: boolean };
  days: readonly DailyCount[];
  top: readonly BoardRow[];
  bottom: readonly BoardRow[];
  now: Instant;
  /** Addresses of the same board, looked at in another way. */
  to: {
    sort: (sort: BoardSort, descending: boolean) => string;
    page: (page: number) => string;
    unit: (code: string) => string;
    all: string;
  };
};

/** Figures, every unit below, and the two pictures beside them; on a phone below them. */
export function BoardBody({ board, asked, days, top, bottom, now, to }: Props) {
  const { totals, campaign, rows } = board;
  const targetPercent = campaign.participationTargetPercent;
  const asOf = onlyDay(rows);
  return (
    <>
      <FigureCards totals={totals} targetPercent={targetPercent} />
      <div className="grid gap-6 min-[75rem]:grid-cols-[1fr_18rem]">
        <div className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4">
            <div className="w-full wide:w-auto">
              <BoardFilterForm {...asked} campaign={campaign.slug} />
            </div>
            <p className="text-sm text-mute">
              {[BOARD.found(board.found, board.page, board.pages), ...(asOf === null ? [] : [BOARD.membersAt(asOf)])].join(' · ')}
            </p>
          </div>
          {rows.length === 0 ? <Nothing board={board} isFiltered={asked.filter !== 'all'} all={to.all} /> : null}
          {rows.length === 0 ? null : (
            <>
              <div className="wide:rounded-card wide:border wide:border-line wide:bg-card wide:px-4 wide:pt-3 wide:pb-1">
                <BoardTable
                  rows={rows}
                  targetPercent={targetPercent}
                  now={now}
                  hasBegun={now >= campaign.opensAt}
                  tellsDays={asOf === null}
                  {...asked}
                  unitHref={to.unit}
                  sortHref={to.sort}
                />
              </div>
              <BoardPages page={board.page} pages={board.pages} hrefOf={to.page} />
            </>
          )}
        </div>
        <aside aria-label={BOARD.pictures} className="grid min-w-0 content-start gap-4 wide:grid-cols-2 min-[75rem]:grid-cols-1">
          <DaysChart days={days} />
          <RatesChart top={top} bottom={bottom} targetPercent={targetPercent} />
        </aside>
      </div>
    </>
  );
}

/** The day of all figures of members, as people write it, where they are of one: then it is told once. */
function onlyDay(rows: readonly BoardRow[]): string | null {
  const days = new Set(rows.flatMap(({ members, membersAsOf }) => (members === null ? [] : [membersAsOf])));
  const [day] = days;
  return days.size === 1 && day ? formatDay(day) : null;
}

function Nothing({ board, isFiltered, all }: { board: Board; isFiltered: boolean; all: string }) {
  if (board.life.kind === 'ended')
    return (
      <EmptyState icon="unit" title={BOARD.noUnitsLeft}>
        <p className="text-mute">{BOARD.noUnitsLeftText}</p>
      </EmptyState>
    );
  if (!isFiltered)
    return (
      <EmptyState icon="unit" title={BOARD.noUnits}>
        <p className="mb-4 text-mute">{BOARD.noUnitsText}</p>
        <LinkButton href={unitDeskPath(board.totals.unit.code)}>{BOARD.openUnits}</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState icon="unit" title={BOARD.noneFound}>
      <LinkButton href={all}>{BOARD.showAll}</LinkButton>
    </EmptyState>
  );
}
