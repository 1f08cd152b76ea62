import { Card } from '#components/ui/card.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import { MEMBERS } from '#lib/messages/desk/unit-details.ts';
import { formatDate, formatDay, formatNumber } from '#lib/messages/format.ts';

type Figure = { asOf: LocalDate; recordedAt: Instant; members: number; source: string; actor: string; actorName: string | null };

/** Every figure that was recorded, the newest day first; of one day the last one holds. */
export function MemberFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history" className="mb-3 text-xl">
        {MEMBERS.history}
      </h2>
      {figures.length === 0 ? <p className="text-mute">{MEMBERS.none}</p> : null}
      <ul className="grid gap-3">
        {figures.map(({ asOf, recordedAt, members, source, actor, actorName }, index) => {
          const isReplaced = figures[index - 1]?.asOf === asOf;
          return (
            <Card as="li" key={`${asOf}-${recordedAt}`}>
              <p className="flex flex-wrap items-center gap-3">
                <strong className={isReplaced ? 'line-through' : ''}>{formatNumber(members)}</strong>
                <span>{formatDay(asOf)}</span>
                {isReplaced ? <StatusPill>{MEMBERS.replaced}</StatusPill> : null}
                {index === 0 ? (
                  <StatusPill tone="ok" icon="check">
                    {MEMBERS.holds}
                  </StatusPill>
                ) : null}
              </p>
              <p className="text-mute">{MEMBERS.source(source)}</p>
              <p className="text-sm text-mute">
                {actorName ?? actor}, {formatDate(recordedAt)}
              </p>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
