import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { WindowAct } from '#lib/contracts/window-request.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { phaseAt } from '#lib/domain/intake-window.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { windowChangePath } from '#lib/messages/desk/campaign-paths.ts';
import { ACT_NAME, CAMPAIGN_DESK, EARLY_RULE } from '#lib/messages/desk/campaigns.ts';
import { closingHour, hourAndDay } from '#lib/messages/time.ts';
import { PhasePill } from './phase-pill.tsx';

type Props = { slug: string; window: PhaseWindow; now: Instant; mayMove: boolean };

/** The hours of one phase as they hold now, and what can be changed about them. */
export function PhaseCard({ slug, window, now, mayMove }: Props) {
  const { phaseNo, opensAt, closesAt, graceMinutes, beforeOpening } = window;
  const rows = [
    { term: CAMPAIGN_DESK.opens, detail: hourAndDay(opensAt) },
    { term: CAMPAIGN_DESK.closes, detail: closingHour(closesAt) },
    { term: CAMPAIGN_DESK.grace, detail: graceMinutes > 0 ? CAMPAIGN_DESK.graceOf(graceMinutes) : CAMPAIGN_DESK.graceNone },
    { term: CAMPAIGN_DESK.early, detail: EARLY_RULE[beforeOpening] },
  ];
  return (
    <Card as="li">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h3 className="text-lg">{CAMPAIGN_DESK.phaseName(phaseNo)}</h3>
        <PhasePill window={window} now={now} />
      </div>
      <DefinitionList rows={rows} />
      {mayMove ? (
        <div className="mt-4 flex flex-wrap gap-2 *:grow">
          {actsOf(window, now).map((act) => (
            <LinkButton key={act} href={windowChangePath({ slug, act, phase: String(phaseNo) })}>
              {ACT_NAME[act]}
            </LinkButton>
          ))}
        </div>
      ) : null}
    </Card>
  );
}

function actsOf(window: PhaseWindow, now: Instant): WindowAct[] {
  const phase = phaseAt(window, now);
  if (phase === 'before') return ['close', 'grace', 'early'];
  return phase === 'open' ? ['close', 'grace'] : ['close'];
}
