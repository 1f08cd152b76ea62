/* biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on a phone, the elements of a table lose their own */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';

export type Sorting = 'ascending' | 'descending' | null;

export type Column<Row> = {
  key: string;
  title: string;
  /** Numbers stand under each other. */
  numeric?: boolean;
  /** Takes the whole width of a card; others stand three to a line. */
  broad?: boolean;
  /** Where the head of the column leads, and how the rows stand now. */
  sort?: { href: string; now: Sorting; says: string };
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  /** What the table is, for those who hear it. */
  caption: string;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/**
 * A table on a desk, one card a row on a phone, where every value carries its name. The roles are said anew because a table that is laid
 * out as blocks loses its own. Sorting is a link: it works without JavaScript and stands in the address.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const [lead, ...others] = columns;
  return (
    <table role="table" className="block w-full wide:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden border-b border-line text-sm wide:table-header-group">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="grid gap-3 wide:table-row-group">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="grid grid-cols-3 gap-x-3 gap-y-1.5 rounded-card border border-line bg-card px-4 py-3 wide:table-row wide:border-0"
          >
            <th
              scope="row"
              role="rowheader"
              className="col-span-3 text-left wide:w-2/5 wide:min-w-52 wide:border-b wide:border-line wide:py-2 wide:pr-3"
            >
              {lead.cell(row)}
            </th>
            {others.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ARROW: Record<'ascending' | 'descending', string> = { ascending: '-rotate-90', descending: 'rotate-90' };

function Head<Row>({ column: { title, numeric, sort } }: { column: Column<Row> }) {
  const side = numeric ? 'text-right' : 'text-left';
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sort?.now ?? undefined}
      className={`pr-3 pb-2 align-bottom font-semibold text-mute ${side}`}
    >
      {sort ? (
        <Link href={sort.href} prefetch={false} className="inline-flex min-h-8 items-end gap-0.5 text-mute underline-offset-4">
          {title}
          <VisuallyHidden>{sort.says}</VisuallyHidden>
          {sort.now ? <Icon name="chevron" className={`mb-0.5 size-4 ${ARROW[sort.now]}`} /> : null}
        </Link>
      ) : (
        title
      )}
    </th>
  );
}

function Cell<Row>({ column: { title, numeric, broad, cell }, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      role="cell"
      className={`min-w-0 wide:border-b wide:border-line wide:py-2 wide:pr-3 ${broad ? 'col-span-3' : ''} ${numeric ? 'wide:text-right wide:tabular-nums' : ''}`}
    >
      <span className="block text-sm text-mute wide:hidden">{title}</span>
      {cell(row)}
    </td>
  );
}
