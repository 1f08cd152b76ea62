import type { Instant } from '#lib/domain/instant.ts';
import { CAMPAIGN_DESK } from '#lib/messages/desk/campaigns.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';

type ShownDecision = {
  id: string;
  title: string;
  text: string;
  actor: string;
  actorName: string | null;
  at: Instant;
  reason: string;
};

/** Decisions as a line through time: what, who, when and why, the newest first. */
export function DecisionList({ decisions }: { decisions: readonly ShownDecision[] }) {
  return (
    <ol className="ml-2 border-l-2 border-action">
      {decisions.map(({ id, title, text, actor, actorName, at, reason }) => (
        <li key={id} className="relative pb-4 pl-6">
          <span aria-hidden="true" className="absolute top-1.5 -left-2 size-3.5 rounded-pill border-2 border-ground bg-action" />
          <p className="font-semibold">{title}</p>
          <p className="whitespace-pre-line">{text}</p>
          <p className="text-sm text-mute">{CAMPAIGN_DESK.by(actorName ?? CAMPAIGN_DESK.notAccount(actor), formatMoment(at))}</p>
          <p className="text-sm">
            <q>{reason}</q>
          </p>
        </li>
      ))}
    </ol>
  );
}
