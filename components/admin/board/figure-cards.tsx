import { Card } from '#components/ui/card.tsx';
import type { BoardRow } from '#lib/domain/board.ts';
import { participationRate } from '#lib/domain/participation.ts';
import { FIGURES, formatPercent, formatRate } from '#lib/messages/desk/board.ts';
import { formatNumber } from '#lib/messages/format.ts';

type Props = { totals: BoardRow; targetPercent: number };
type Figure = { label: string; value: string; notes: readonly string[]; met?: boolean };

/** The four figures of a board, each saying what it counts; the numbers stand first in reading order after their names. */
export function FigureCards({ totals, targetPercent }: Props) {
  return (
    <section aria-label={FIGURES.title} className="mb-4">
      <dl className="grid grid-cols-2 gap-3 wide:grid-cols-4 wide:gap-4">
        {figuresOf(totals, targetPercent).map(({ label, value, notes, met }) => (
          <Card key={label} className="flex flex-col wide:py-3">
            <dt className="text-sm text-mute">{label}</dt>
            <dd className={`text-xl font-bold tabular-nums wide:text-2xl ${met ? 'text-ok' : ''}`}>{value}</dd>
            {notes.map((note) => (
              <dd key={note} className="text-sm text-mute">
                {note}
              </dd>
            ))}
          </Card>
        ))}
      </dl>
    </section>
  );
}

function figuresOf(totals: BoardRow, targetPercent: number): Figure[] {
  const target = formatPercent(targetPercent);
  const unrated = totals.participants - totals.rated;
  return [
    { label: FIGURES.initiatives, value: formatNumber(totals.initiatives), notes: [FIGURES.accepted(totals.accepted)] },
    {
      label: FIGURES.participants,
      value: formatNumber(totals.rated),
      notes: [FIGURES.ofMembers(totals.members), ...(unrated > 0 ? [FIGURES.unrated(unrated)] : [])],
    },
    rateOf(totals, targetPercent),
    { label: FIGURES.reached(target), value: FIGURES.reachedOf(totals.reached, totals.grassroots), notes: behindOf(totals) },
  ];
}

function rateOf({ rated, ratedAccepted, members }: BoardRow, targetPercent: number): Figure {
  const rate = participationRate({ participants: rated, members });
  const accepted = participationRate({ participants: ratedAccepted, members });
  const least = FIGURES.least(formatPercent(targetPercent));
  if (rate === null || accepted === null) return { label: FIGURES.rate, value: '–', notes: [FIGURES.none, least] };
  return {
    label: FIGURES.rate,
    value: formatRate(rate),
    notes: [least, FIGURES.rateAccepted(formatRate(accepted))],
    met: rate >= targetPercent * 100,
  };
}

function behindOf({ grassroots, withFigures, reached, missing }: BoardRow): string[] {
  const behind = withFigures - reached;
  const without = grassroots - withFigures;
  return [
    ...(behind > 0 ? [FIGURES.missing(behind, missing)] : []),
    ...(behind === 0 && withFigures > 0 ? [FIGURES.allReached] : []),
    ...(without > 0 ? [FIGURES.withoutFigures(without)] : []),
  ];
}
