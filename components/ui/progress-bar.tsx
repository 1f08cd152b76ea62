/** How far something has come, `value` of `max`; the numbers are also written beside it by the caller. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  const percent = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.min(value, max)}
      aria-valuemin={0}
      aria-valuemax={max}
      className="h-3 overflow-hidden rounded-pill bg-line"
    >
      <div className="h-full rounded-pill bg-gold" style={{ width: `${percent}%`, minWidth: value > 0 ? '0.75rem' : 0 }} />
    </div>
  );
}
