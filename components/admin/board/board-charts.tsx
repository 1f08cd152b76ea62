import { Card } from '#components/ui/card.tsx';
import { BarChart } from '#components/ui/desk/bar-chart.tsx';
import { ChartTable } from '#components/ui/desk/chart-table.tsx';
import { RateBar } from '#components/ui/desk/rate-bar.tsx';
import type { BoardRow } from '#lib/domain/board.ts';
import type { DailyCount } from '#lib/domain/daily-counts.ts';
import { participationRate } from '#lib/domain/participation.ts';
import { CHARTS, formatPercent, formatRate } from '#lib/messages/desk/board.ts';
import { formatDay, formatNumber } from '#lib/messages/format.ts';

/** `2021-04-02` → `02/4`. */
const shortDay = (day: string) => `${day.slice(8)}/${Number(day.slice(5, 7))}`;

export function DaysChart({ days }: { days: readonly DailyCount[] }) {
  const most = days.reduce<DailyCount | null>((best, one) => (best === null || one.n > best.n ? one : best), null);
  if (most === null || most.n === 0) {
    return (
      <Card>
        <h2 className="mb-2 text-lg">{CHARTS.days}</h2>
        <p className="text-mute">{CHARTS.noDays}</p>
      </Card>
    );
  }
  const all = days.reduce((sum, { n }) => sum + n, 0);
  return (
    <Card>
      <BarChart
        title={CHARTS.days}
        summary={CHARTS.daysSummary(all, most.n, formatDay(most.day))}
        heads={[CHARTS.day, CHARTS.n]}
        bars={days.map(({ day, n }) => ({ key: day, label: shortDay(day), value: n, valueText: formatNumber(n) }))}
      />
    </Card>
  );
}

type Rated = { code: string; name: string; rate: number };

const ratedOf = (rows: readonly BoardRow[]): Rated[] =>
  rows.flatMap(({ unit, rated, members }) => {
    const rate = participationRate({ participants: rated, members });
    return rate === null ? [] : [{ code: unit.code, name: unit.shortName, rate }];
  });

type Props = { top: readonly BoardRow[]; bottom: readonly BoardRow[]; targetPercent: number };

/** The units with the highest rates and, unless these are already all, those with the lowest. */
export function RatesChart({ top, bottom, targetPercent }: Props) {
  const highest = ratedOf(top);
  const shown = new Set(highest.map(({ code }) => code));
  const lowest = ratedOf(bottom).filter(({ code }) => !shown.has(code));
  if (highest.length === 0) return null;
  return (
    <Card>
      <h2 className="mb-1 text-lg">{CHARTS.rates}</h2>
      <p className="mb-3 text-sm text-mute">{CHARTS.ratesHint(formatPercent(targetPercent))}</p>
      <Rates title={lowest.length > 0 ? CHARTS.top : null} rated={highest} targetPercent={targetPercent} />
      {lowest.length > 0 ? <Rates title={CHARTS.bottom} rated={lowest} targetPercent={targetPercent} /> : null}
      <ChartTable
        title={CHARTS.rates}
        heads={[CHARTS.unit, CHARTS.rate]}
        rows={[...highest, ...lowest.toReversed()].map(({ code, name, rate }) => ({ key: code, cells: [name, formatRate(rate)] }))}
      />
    </Card>
  );
}

function Rates({ title, rated, targetPercent }: { title: string | null; rated: readonly Rated[]; targetPercent: number }) {
  return (
    <>
      {title ? <h3 className="mt-3 text-base">{title}</h3> : null}
      <ul className="grid gap-2">
        {rated.map(({ code, name, rate }) => (
          <li key={code}>
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0">{name}</span>
              <span className="font-semibold tabular-nums">{formatRate(rate)}</span>
            </span>
            <RateBar rate={rate / 100} target={targetPercent} className="block w-full" />
          </li>
        ))}
      </ul>
    </>
  );
}
