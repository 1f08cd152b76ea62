import { Card } from '#components/ui/card.tsx';
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx';
import { RateBar } from '#components/ui/desk/rate-bar.tsx';
import type { BoardRow } from '#lib/domain/board.ts';
import { missingParticipants, neededParticipants, participationRate } from '#lib/domain/participation.ts';
import { formatPercent, formatRate, PARTICIPATION } from '#lib/messages/desk/board.ts';
import { formatDay } from '#lib/messages/format.ts';

type Props = { totals: BoardRow; targetPercent: number };

/** The participation of one CĐCS (R34): what it needs, by submitted and by accepted initiatives, each on a line of its own. */
export function OwnParticipation({ totals, targetPercent }: Props) {
  const needed = neededParticipants(totals.members, targetPercent);
  const { initiatives, accepted, members, membersAsOf } = totals;
  const rows: Definition[] = [
    { term: PARTICIPATION.submitted, detail: <Line participants={totals.participants} members={members} targetPercent={targetPercent} /> },
    {
      term: PARTICIPATION.accepted,
      detail: <Line participants={totals.participantsAccepted} members={members} targetPercent={targetPercent} />,
    },
    ...(needed === null ? [] : [{ term: PARTICIPATION.needed, detail: PARTICIPATION.neededOf(needed) }]),
    ...(members === null
      ? []
      : [{ term: PARTICIPATION.members, detail: PARTICIPATION.membersAt(members, membersAsOf && formatDay(membersAsOf)) }]),
    { term: PARTICIPATION.initiatives, detail: PARTICIPATION.initiativesOf(initiatives, accepted) },
  ];
  return (
    <Card as="section" labelledBy="participation">
      <h2 id="participation" className="mb-1 text-lg">
        {PARTICIPATION.title}
      </h2>
      <p className="mb-4 font-semibold">{sentence(totals, targetPercent)}</p>
      <DefinitionList rows={rows} />
    </Card>
  );
}

function sentence({ participants, members }: BoardRow, targetPercent: number): string {
  const rate = participationRate({ participants, members });
  const missing = missingParticipants({ participants, members }, targetPercent);
  if (rate === null || missing === null) return PARTICIPATION.noFigure;
  const target = formatPercent(targetPercent);
  return missing === 0 ? PARTICIPATION.reached(formatRate(rate), target) : PARTICIPATION.below(formatRate(rate), target, missing);
}

function Line({ participants, members, targetPercent }: { participants: number; members: number | null; targetPercent: number }) {
  const rate = participationRate({ participants, members });
  return (
    <>
      {rate === null ? null : (
        <span className="flex flex-wrap items-center gap-x-3">
          <RateBar rate={rate / 100} target={targetPercent} />
          <strong className="tabular-nums">{formatRate(rate)}</strong>
        </span>
      )}
      <span className="block">{PARTICIPATION.people(participants, rate === null ? null : members)}</span>
    </>
  );
}
