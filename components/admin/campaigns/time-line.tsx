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
    <svg viewBox={`0 0 ${WIDTH} 150`} role="img" aria-label={CAMPAIGN_DESK.line} className="hidden w-full max-w-5xl text-sm wide:block">
      <line x1="0" x2={WIDTH} y1="80" y2="80" className="stroke-mute" strokeWidth="2" />
      {windows.map((window) => (
        <Phase key={window.phaseNo} window={window} from={x(window.opensAt)} to={x(window.closesAt)} now={now} nowX={nowX} />
      ))}
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

type PhaseProps = { window: PhaseWindow; from: number; to: number; now: Instant; nowX: number };

/** Room that the name of a phase takes, and its number alone. */
const [NAME_ROOM, NUMBER_ROOM] = [64, 16];

/** Its name stands in the longer part beside the line of now, which goes through no word. */
function Phase({ window, from, to, now, nowX }: PhaseProps) {
  const [left, right] = nameSpan(from, to, nowX);
  const room = right - left;
  return (
    <g>
      <rect
        x={from}
        y="62"
        width={Math.max(4, to - from)}
        height="36"
        rx="6"
        strokeWidth="2"
        className={phaseAt(window, now) === 'open' ? 'fill-ok-soft stroke-ok' : 'fill-action-soft stroke-action'}
      />
      {room < NUMBER_ROOM ? null : (
        <text x={(left + right) / 2} y="86" textAnchor="middle" className="fill-ink font-bold">
          {room < NAME_ROOM ? window.phaseNo : CAMPAIGN_DESK.phaseName(window.phaseNo)}
        </text>
      )}
    </g>
  );
}

function nameSpan(from: number, to: number, nowX: number): [number, number] {
  if (nowX <= from || nowX >= to) return [from, to];
  return nowX - from > to - nowX ? [from, nowX] : [nowX, to];
}
