/** The bar is full at this many times the target: what is near the target is told apart, what is far beyond it is simply full. */
const FULL_AT = 2.5;
const [WIDTH, HEIGHT, MIDDLE] = [120, 18, 9];

/**
 * How near a rate is to its target, both in percent. Readable without colour: a stroke stands at the target, a bar that reaches it is
 * solid, one that does not is striped. The figures stand beside it in words, so it is not read out.
 */
export function RateBar({ rate, target, className = 'w-30' }: { rate: number; target: number; className?: string }) {
  const end = Math.min(WIDTH, (rate / (target * FULL_AT)) * WIDTH);
  const mark = WIDTH / FULL_AT;
  const met = rate >= target;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" className={`h-[1.125rem] shrink-0 ${className}`}>
      <rect x="0" y={MIDDLE - 4} width={WIDTH} height="8" rx="4" className="fill-line" />
      {rate > 0 ? (
        <line
          x1="0"
          x2={Math.max(2, end)}
          y1={MIDDLE}
          y2={MIDDLE}
          strokeWidth="8"
          {...(met ? {} : { strokeDasharray: '4 2' })}
          className={met ? 'stroke-action' : 'stroke-gold'}
        />
      ) : null}
      <line x1={mark} x2={mark} y1="0" y2={HEIGHT} strokeWidth="2" className="stroke-ink" />
    </svg>
  );
}
