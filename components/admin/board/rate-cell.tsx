import { RateBar } from '#components/ui/desk/rate-bar.tsx';
import type { BoardRow } from '#lib/domain/board.ts';
import { participationRate } from '#lib/domain/participation.ts';
import { formatRate, ROW } from '#lib/messages/desk/board.ts';

/** A rate as a bar and in words, by submitted initiatives; who is below the target reads how many are missing. */
export function RateCell({ row, targetPercent }: { row: BoardRow; targetPercent: number }) {
  const rate = participationRate({ participants: row.rated, members: row.members });
  if (rate === null) return <span className="text-mute">{ROW.noFigure}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className="flex items-center gap-x-2">
        <RateBar rate={rate / 100} target={targetPercent} className="w-30 wide:w-20" />
        <span className="tabular-nums">{formatRate(rate)}</span>
      </span>
      {row.missing > 0 ? <span className="text-sm text-mute">{ROW.missing(row.missing)}</span> : null}
    </span>
  );
}
