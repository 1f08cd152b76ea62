/** Percent of the bar that one of many takes, so that it is seen. */
const LEAST_SEEN = 4;

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
      <svg aria-hidden="true" className="h-full w-full fill-gold">
        <rect width={value > 0 ? `${Math.max(percent, LEAST_SEEN)}%` : 0} height="100%" rx="6" />
      </svg>
    </div>
  );
}
