import type { Instant } from '#lib/domain/instant.ts';
import { phaseAt } from '#lib/domain/intake-window.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { CAMPAIGN_DESK } from '#lib/messages/desk/campaigns.ts';
import { formatDate } from '#lib/messages/format.ts';

type Props = { windows: readonly PhaseWindow[]; permits: readonly { from: Instant; until: Instant }[]; now: Instant };

const [WIDTH, MARGIN] = [1000, 60];

/** Phases as bars, late permits as a thin line below them, and now. On a desk only; what it shows stands below in words. */
export function TimeLine({ windows, permits, now }: Props) {
  const all = [...windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]), ...permits.flatMap(({ from, until }) => [from, until])];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  /** Now beyond the ends stands at their edge. */
  const x = (at: Instant) => MARGIN + ((Math.min(last, Math.max(first, at)) - first) / Math.max(1, last - first)) * (WIDTH - 2 * MARGIN);
  const nowX = now < first ? MARGIN / 2 : now > last ? WIDTH - MARGIN / 2 : x(now);
  return (
    <svg viewBox={`0 0 ${WIDTH} 150`} role="img" aria-label={CAMPAIGN_DESK.line} className="hidden w-full text-sm wide:block">
      <line x1="0" x2={WIDTH} y1="80" y2="80" className="stroke-mute" strokeWidth="2" />
      {windows.map((window) => {
        const [from, to] = [x(window.opensAt), x(window.closesAt)];
        const open = phaseAt(window, now) === 'open';
        return (
          <g key={window.phaseNo}>
            <rect
              x={from}
              y="62"
              width={Math.max(4, to - from)}
              height="36"
              rx="6"
              strokeWidth="2"
              className={open ? 'fill-ok-soft stroke-ok' : 'fill-action-soft stroke-action'}
            />
            <text x={(from + to) / 2} y="86" textAnchor="middle" className="fill-ink font-bold">
              {to - from > 60 ? CAMPAIGN_DESK.phaseName(window.phaseNo) : window.phaseNo}
            </text>
          </g>
        );
      })}
      {permits.map(({ from, until }) => (
        <line key={`${from}-${until}`} x1={x(from)} x2={x(until)} y1="108" y2="108" className="stroke-gold" strokeWidth="5" />
      ))}
      <line x1={nowX} x2={nowX} y1="40" y2="118" className="stroke-bad" strokeWidth="2" strokeDasharray="5 4" />
      <text x={nowX} y="30" textAnchor="middle" className="fill-bad font-bold">
        {CAMPAIGN_DESK.now}
      </text>
      <text x={MARGIN} y="140" textAnchor="middle" fill="currentColor" className="text-mute">
        {formatDate(first)}
      </text>
      <text x={WIDTH - MARGIN} y="140" textAnchor="middle" fill="currentColor" className="text-mute">
        {formatDate(last - 1)}
      </text>
    </svg>
  );
}
