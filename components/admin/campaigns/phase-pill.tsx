import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { type IntakeWindow, type Phase, phaseAt } from '#lib/domain/intake-window.ts';
import { PHASE_STATE } from '#lib/messages/desk/campaigns.ts';

const TONES: Record<Phase, PillTone> = { before: 'action', open: 'ok', grace: 'gold', after: 'neutral' };

export function PhasePill({ window, now }: { window: IntakeWindow; now: Instant }) {
  const phase = phaseAt(window, now);
  return (
    <StatusPill tone={TONES[phase]} icon={phase === 'open' ? 'check' : 'clock'}>
      {PHASE_STATE[phase]}
    </StatusPill>
  );
}
