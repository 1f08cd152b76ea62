import type { Instant } from '#lib/domain/instant.ts';
import { windowAt } from '#lib/domain/intake-window.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { hoursNow } from '#lib/messages/desk/window-decision.ts';
import { PhasePill } from './phase-pill.tsx';

/** What one comes for: whether initiatives are received now, and until when. */
export function HoursNow({ windows, now }: { windows: readonly [PhaseWindow, ...PhaseWindow[]]; now: Instant }) {
  const current = windowAt(windows, now);
  const { until, left } = hoursNow(current, now);
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <PhasePill window={current} now={now} />
      <span>
        {until}
        {left === null ? null : (
          <>
            , <strong>{left}</strong>
          </>
        )}
      </span>
    </p>
  );
}
