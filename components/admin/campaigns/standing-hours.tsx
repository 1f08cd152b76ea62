import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { CAMPAIGN_DESK } from '#lib/messages/desk/campaigns.ts';
import { hoursWords } from '#lib/messages/desk/window-decision.ts';

/** The hours as they are: of one phase, or of all of them in their order. */
export function StandingHours({ windows, phase }: { windows: readonly PhaseWindow[]; phase: string }) {
  const shown =
    phase === '' ? windows.toSorted((a, b) => a.opensAt - b.opensAt) : windows.filter(({ phaseNo }) => String(phaseNo) === phase);
  return (
    <ul className="mb-6">
      {shown.map((window) => (
        <li key={window.phaseNo}>
          <strong>{CAMPAIGN_DESK.phaseName(window.phaseNo)}</strong> · {hoursWords(window)}
        </li>
      ))}
    </ul>
  );
}
