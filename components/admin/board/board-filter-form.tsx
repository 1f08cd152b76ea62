import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { BOARD_FILTERS, BOARD_SORTS, type BoardFilter, type BoardSort } from '#lib/domain/board.ts';
import { BOARD, COLUMN, FILTER_TEXT } from '#lib/messages/desk/board.ts';
import { sortText } from '#lib/messages/desk/board-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';

type Props = { filter: BoardFilter; sort: BoardSort; descending: boolean; campaign: string };

const FILTERS = BOARD_FILTERS.filter((one) => one !== 'all').map((value) => ({ value, label: FILTER_TEXT[value] }));

/** Which units, and on a phone in which order: on a desk the heads of the table sort. In the address, so that it can be kept and sent. */
export function BoardFilterForm({ filter, sort, descending, campaign }: Props) {
  const sorts = BOARD_SORTS.map((one) => ({ value: sortText(one, one === sort ? descending : one !== 'name'), label: COLUMN[one] }));
  const usual = filter === 'all' ? '' : filter;
  return (
    <form method="get" className="grid gap-x-3 min-[24rem]:grid-cols-2 wide:flex wide:items-center">
      <input type="hidden" name={DESK_QUERY.campaign} value={campaign} />
      <Select inline name={DESK_QUERY.state} label={BOARD.filter} choices={FILTERS} empty={FILTER_TEXT.all} defaultValue={usual} />
      <div className="wide:hidden">
        <Select
          name={DESK_QUERY.sort}
          label={BOARD.sort}
          choices={sorts}
          empty={BOARD.usualOrder}
          defaultValue={sortText(sort, descending)}
        />
      </div>
      <Button type="submit" className="mb-6 min-[24rem]:col-span-2 wide:mb-0">
        {BOARD.apply}
      </Button>
    </form>
  );
}
