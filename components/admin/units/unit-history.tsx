import { AskedAct } from '#components/admin/asked-act.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import type { UnitChangeKind } from '#lib/domain/unit-tree.ts';
import { CHANGE_NAME, changeLine, UNIT_CHANGE } from '#lib/messages/desk/unit-changes.ts';
import { cancelChangeCall, unitChangePath } from '#lib/messages/desk/unit-paths.ts';
import { formatDate, formatDay } from '#lib/messages/format.ts';

type Named = { code: string; name: string };
type Listed = {
  id: string;
  kind: UnitChangeKind;
  unit: Named;
  target: Named | null;
  name: string | null;
  before: { name: string; parent: Named | null } | null;
  effectiveOn: LocalDate;
  reason: string;
  actor: string;
  actorName: string | null;
  decidedAt: Instant;
  appliedAt: Instant | null;
  cancelledAt: Instant | null;
};
type Props = { code: string; changes: readonly Listed[]; acts: readonly UnitChangeKind[]; takesBack: readonly UnitChangeKind[] };

/** What was decided about a unit of the tree, the newest first, and what can be decided now. */
export function UnitHistory({ code, changes, acts, takesBack }: Props) {
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="mb-1 text-xl">
        {UNIT_CHANGE.title}
      </h2>
      <p className="mb-4 text-mute">{UNIT_CHANGE.intro}</p>
      <div className="mb-6 flex flex-wrap gap-2 *:grow wide:*:grow-0">
        {acts.map((act) => (
          <LinkButton key={act} href={unitChangePath({ code, act })} tone={act === 'dissolve' ? 'danger' : 'secondary'}>
            {CHANGE_NAME[act]}
          </LinkButton>
        ))}
      </div>
      <h3 className="mb-2 text-lg">{UNIT_CHANGE.historyTitle}</h3>
      {changes.length === 0 ? <p className="text-mute">{UNIT_CHANGE.none}</p> : null}
      <ol className="grid gap-4">
        {changes.map((change) => (
          <li key={change.id} className="border-l-4 border-line pl-4">
            <p className="flex flex-wrap items-center gap-2">
              <strong>{formatDay(change.effectiveOn)}</strong> {changeLine(change)}
              <State change={change} />
            </p>
            <p>{change.reason}</p>
            <p className="text-sm text-mute">{UNIT_CHANGE.by(change.actorName ?? change.actor, formatDate(change.decidedAt))}</p>
            {isWaiting(change) && concerns(change, code) && takesBack.includes(change.kind) ? (
              <div className="mt-2">
                <AskedAct
                  action={cancelChangeCall(change.unit.code, change.id)}
                  label={UNIT_CHANGE.cancel}
                  question={UNIT_CHANGE.cancelAsk}
                  danger
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Its own changes, and units to be founded below it: lists do not show them yet. */
const concerns = ({ unit, kind }: Listed, code: string) => unit.code === code || kind === 'create';
const isWaiting = ({ appliedAt, cancelledAt }: Listed) => appliedAt === null && cancelledAt === null;

function State({ change }: { change: Listed }) {
  if (isWaiting(change))
    return (
      <StatusPill tone="gold" icon="clock">
        {UNIT_CHANGE.waiting}
      </StatusPill>
    );
  return change.cancelledAt === null ? null : <StatusPill>{UNIT_CHANGE.takenBack}</StatusPill>;
}
