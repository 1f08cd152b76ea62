import { ChartTable } from './chart-table.tsx';

type Bar = { key: string; label: string; value: number; valueText: string };

type Props = {
  title: string;
  /** What the picture says, in one sentence. */
  summary: string;
  bars: readonly Bar[];
  /** Heads of the table behind the picture. */
  heads: readonly [string, string];
};

const [WIDTH, HEIGHT, TOP, FOOT] = [320, 190, 22, 22];
/** Between two bars, as a part of the place of one. */
const GAP = 0.3;

/** One bar a value, in their order; the highest and the last carry their number. What it shows stands behind it as a table. */
export function BarChart({ title, summary, bars, heads }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const place = WIDTH / Math.max(1, bars.length);
  const high = (value: number) => (value / most) * (HEIGHT - TOP - FOOT);
  const highest = bars.findIndex(({ value }) => value === most);
  const said = [...new Set([highest, bars.length - 1])].filter((i) => i >= 0);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 text-lg font-bold">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary} className="w-full fill-action">
        {bars.map(({ key, value }, i) => (
          <rect
            key={key}
            x={(i + GAP / 2) * place}
            y={HEIGHT - FOOT - high(value)}
            width={place * (1 - GAP)}
            height={high(value)}
            rx={Math.min(2, place / 6)}
          />
        ))}
        <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className="stroke-edge" />
        {said.map((i) => (
          <Said key={i} x={(i + 0.5) * place} y={HEIGHT - FOOT - high(bars[i]?.value ?? 0) - 6} words={bars[i]?.valueText ?? ''} />
        ))}
        <Edge bar={bars[0]} side="start" />
        {bars.length > 1 ? <Edge bar={bars.at(-1)} side="end" /> : null}
      </svg>
      <ChartTable title={title} heads={heads} rows={bars.map(({ key, label, valueText }) => ({ key, cells: [label, valueText] }))} />
    </figure>
  );
}

/** Kept inside the picture where a bar stands at its edge. */
function Said({ x, y, words }: { x: number; y: number; words: string }) {
  const anchor = x < 30 ? 'start' : x > WIDTH - 30 ? 'end' : 'middle';
  const at = anchor === 'start' ? 0 : anchor === 'end' ? WIDTH : x;
  return (
    <text x={at} y={y} textAnchor={anchor} className="fill-ink text-[0.8125rem] font-bold">
      {words}
    </text>
  );
}

function Edge({ bar, side }: { bar: Bar | undefined; side: 'start' | 'end' }) {
  return (
    <text x={side === 'start' ? 0 : WIDTH} y={HEIGHT - 5} textAnchor={side} className="fill-mute text-[0.8125rem]">
      {bar?.label}
    </text>
  );
}
