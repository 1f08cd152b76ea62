import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { BoardView, LatestInitiative } from '#lib/domain/board.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { PARTICIPATION, TODAY } from '#lib/messages/desk/board.ts';
import type { RecordPlace } from '#lib/messages/desk/board-paths.ts';
import { LATEST } from '#lib/messages/desk/latest.ts';
import { unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { unitPostersPath } from '#lib/messages/paths.ts';
import { LatestList } from './latest-list.tsx';
import { OwnParticipation } from './own-participation.tsx';
import { ProgrammeChecklist, type ShownRecord } from './programme-checklist.tsx';

type Props = {
  view: BoardView;
  records: readonly ShownRecord[];
  /** Null for those who may not read initiatives. */
  latest: readonly LatestInitiative[] | null;
  place: RecordPlace;
  accountId: string | null;
  refused: Parameters<typeof ProgrammeChecklist>[0]['refused'];
  now: Instant;
};

/** One CĐCS in one campaign: its participation, its plan and signing, and what came in last. */
export function UnitBoard({ view, records, latest, place, accountId, refused, now }: Props) {
  const isAlive = view.life.kind === 'alive';
  return (
    <div className="grid gap-4 wide:grid-cols-2">
      {isAlive ? (
        <OwnParticipation totals={view.totals} targetPercent={view.campaign.participationTargetPercent} />
      ) : (
        <WhatWasHandedIn {...view.totals} />
      )}
      {isAlive || records.length > 0 ? (
        <ProgrammeChecklist records={records} place={place} accountId={accountId} refused={refused} />
      ) : null}
      {latest === null ? null : (
        <section aria-labelledby="latest" className="wide:col-span-2">
          <h2 id="latest" className="mt-4 mb-3 text-lg">
            {LATEST.title}
          </h2>
          <LatestList initiatives={latest} now={now} showsUnit={false} />
        </section>
      )}
      <nav aria-label={TODAY.linksTitle} className="mt-2 flex flex-wrap gap-3 *:w-full wide:col-span-2 wide:*:w-auto">
        <LinkButton href={unitPostersPath(place.code)}>{TODAY.posters}</LinkButton>
        <LinkButton href={unitDeskPath(place.code)}>{TODAY.details}</LinkButton>
      </nav>
    </div>
  );
}

/** Of a CĐCS that ended: its members are another's now, so it has no rate any more. */
function WhatWasHandedIn({ initiatives, accepted }: BoardView['totals']) {
  return (
    <Card as="section" labelledBy="handed-in">
      <h2 id="handed-in" className="mb-1 text-lg">
        {PARTICIPATION.initiatives}
      </h2>
      <p>{PARTICIPATION.initiativesOf(initiatives, accepted)}</p>
    </Card>
  );
}
