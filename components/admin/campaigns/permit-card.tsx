import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { latePermitPath } from '#lib/messages/desk/campaign-paths.ts';
import { CAMPAIGN_DESK } from '#lib/messages/desk/campaigns.ts';
import { untilClosing } from '#lib/messages/time.ts';
import { DecisionList } from './decision-list.tsx';

type Decision = { version: number; until: Instant | null; actor: string; actorName: string | null; reason: string; createdAt: Instant };
type Props = {
  slug: string;
  unit: { code: string; name: string };
  decisions: readonly Decision[];
  mayDecide: boolean;
  now: Instant;
};

/** What was decided about late texts of one unit, and until when they count. */
export function PermitCard({ slug, unit, decisions, mayDecide, now }: Props) {
  const until = decisions.at(-1)?.until ?? null;
  const valid = until !== null && until > now;
  const shown = decisions.toReversed().map(({ version, until: to, createdAt, ...who }) => ({
    ...who,
    id: String(version),
    title: CAMPAIGN_DESK.version(version),
    text: to === null ? CAMPAIGN_DESK.revoked : CAMPAIGN_DESK.granted(untilClosing(to)),
    at: createdAt,
  }));
  return (
    <Card as="li">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h3 className="text-lg">{unit.name}</h3>
        <StatusPill tone={valid ? 'gold' : 'neutral'} icon="clock">
          {until === null ? CAMPAIGN_DESK.ended : valid ? CAMPAIGN_DESK.valid : CAMPAIGN_DESK.expired}
        </StatusPill>
      </div>
      <DecisionList decisions={shown} />
      {mayDecide ? (
        <div className="flex flex-wrap gap-2 *:grow">
          <LinkButton href={latePermitPath({ slug, unitCode: unit.code })}>{CAMPAIGN_DESK.prolong}</LinkButton>
          {valid ? (
            <LinkButton href={latePermitPath({ slug, unitCode: unit.code, end: '1' })} tone="danger">
              {CAMPAIGN_DESK.revoke}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}
