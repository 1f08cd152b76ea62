import { EmptyState } from '#components/ui/empty-state.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { LatestInitiative } from '#lib/domain/board.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { sinceWords } from '#lib/messages/desk/board.ts';
import { LATEST } from '#lib/messages/desk/latest.ts';
import { STATUS_WORDS } from '#lib/messages/tracking.ts';

const TONES: Record<InitiativeStatus, 'neutral' | 'gold' | 'ok' | 'action'> = {
  submitted: 'action',
  underAppraisal: 'action',
  accepted: 'ok',
  rejected: 'neutral',
  revisionRequested: 'gold',
  nominated: 'gold',
  rewarded: 'gold',
  withdrawn: 'neutral',
};

type Props = { initiatives: readonly LatestInitiative[]; now: Instant; showsUnit: boolean };

/** What came in last: title, when, and how it stands. A confidential technology shows elsewhere that it is one, not its title (D7). */
export function LatestList({ initiatives, now, showsUnit }: Props) {
  if (initiatives.length === 0) return <EmptyState icon="pen" title={LATEST.none} />;
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-card px-4">
      {initiatives.map(({ id, reference, title, status, receivedAt, unit }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0">
            <p className={title === null ? 'text-mute' : 'font-semibold'}>{title ?? LATEST.confidential}</p>
            <p className="text-sm text-mute">
              {[reference, sinceWords(receivedAt, now), ...(showsUnit ? [unit.shortName] : [])].join(' · ')}
            </p>
          </div>
          <StatusPill tone={TONES[status]}>{STATUS_WORDS[status].name}</StatusPill>
        </li>
      ))}
    </ol>
  );
}
