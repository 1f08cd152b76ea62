import Link from 'next/link';
import { type Column, DataTable, type Sorting } from '#components/ui/desk/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { BoardRow, BoardSort } from '#lib/domain/board.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { BOARD, COLUMN, ROW, sinceWords } from '#lib/messages/desk/board.ts';
import { formatDay, formatNumber } from '#lib/messages/format.ts';
import { RateCell } from './rate-cell.tsx';

type Props = {
  rows: readonly BoardRow[];
  targetPercent: number;
  now: Instant;
  /** Before the opening nobody is late. */
  hasBegun: boolean;
  /** Each figure of members says of which day it is: they are of several. */
  tellsDays: boolean;
  sort: BoardSort;
  descending: boolean;
  /** Where a row leads, and where the head of a column. */
  unitHref: (code: string) => string;
  sortHref: (sort: BoardSort, descending: boolean) => string;
};

const isUnion = ({ unit }: BoardRow) => unit.level !== 'grassroots';

/** Every unit directly below: a CĐCS with its own facts, a union with how many of its CĐCS. */
export function BoardTable({ rows, targetPercent, now, hasBegun, tellsDays, unitHref, ...order }: Props) {
  const sorting = sortOf(order);
  const of = (key: BoardSort, cell: Column<BoardRow>['cell'], shape: 'numeric' | 'broad' | 'plain' = 'plain'): Column<BoardRow> => ({
    key,
    title: COLUMN[key],
    [shape]: true,
    sort: sorting(key),
    cell,
  });
  const unit: Column<BoardRow> = {
    key: 'name',
    title: COLUMN.unit,
    sort: sorting('name'),
    cell: (row) => <UnitCell row={row} href={unitHref(row.unit.code)} />,
  };
  const reached = of('reached', (row) => (isUnion(row) ? ROW.of(row.reached, row.grassroots) : <Tick done={row.reached > 0} />));
  return (
    <DataTable
      caption={BOARD.table}
      rows={rows}
      keyOf={(row) => row.unit.code}
      columns={[
        unit,
        of('members', (row) => <Members row={row} tellsDay={tellsDays} />, 'numeric'),
        of('initiatives', (row) => formatNumber(row.initiatives), 'numeric'),
        of('participants', (row) => formatNumber(row.participants), 'numeric'),
        of('rate', (row) => <RateCell row={row} targetPercent={targetPercent} />, 'broad'),
        ...(rows.some(isUnion) ? [reached] : []),
        of('planDone', (row) => (isUnion(row) ? ROW.of(row.planDone, row.grassroots) : <Tick done={row.planDone > 0} />)),
        of('signingDone', (row) => (isUnion(row) ? ROW.of(row.signingDone, row.grassroots) : <Tick done={row.signingDone > 0} />)),
        of('lastActivityAt', (row) => <Activity row={row} now={now} hasBegun={hasBegun} />),
      ]}
    />
  );
}

/** Words sort upwards first, figures downwards; a second press turns the order round. */
function sortOf({ sort, descending, sortHref }: Pick<Props, 'sort' | 'descending' | 'sortHref'>) {
  return (key: BoardSort) => {
    const now: Sorting = key !== sort ? null : descending ? 'descending' : 'ascending';
    const next = now === null ? key !== 'name' : !descending;
    return { href: sortHref(key, next), now, says: now === null ? ROW.sortBy : ROW.sorted[now] };
  };
}

function UnitCell({ row, href }: { row: BoardRow; href: string }) {
  return (
    <>
      <Link href={href} prefetch={false} className="inline-flex min-h-7 items-center font-semibold text-ink underline-offset-4">
        {row.unit.shortName}
      </Link>
      {isUnion(row) ? <span className="block text-sm font-normal text-mute">{ROW.unions(row.grassroots)}</span> : null}
    </>
  );
}

function Members({ row: { members, membersAsOf }, tellsDay }: { row: BoardRow; tellsDay: boolean }) {
  if (members === null) return <span className="text-mute">–</span>;
  return (
    <>
      {formatNumber(members)}
      {tellsDay && membersAsOf ? (
        <span className="block whitespace-nowrap text-sm text-mute">{ROW.asOf(formatDay(membersAsOf))}</span>
      ) : null}
    </>
  );
}

function Tick({ done }: { done: boolean }) {
  return (
    <span className={done ? 'text-ok' : 'text-mute'}>
      {done ? <Icon name="check" className="size-5" /> : <span aria-hidden="true">–</span>}
      <span className="sr-only">{done ? ROW.done : ROW.notYet}</span>
    </span>
  );
}

function Activity({ row, now, hasBegun }: { row: BoardRow; now: Instant; hasBegun: boolean }) {
  if (row.lastActivityAt !== null)
    return <span className="text-mute wide:whitespace-nowrap wide:text-sm">{sinceWords(row.lastActivityAt, now)}</span>;
  if (!hasBegun || row.grassroots === 0) return <span className="text-mute">–</span>;
  return <span className="font-semibold text-bad wide:whitespace-nowrap wide:text-sm">{ROW.notStarted}</span>;
}
