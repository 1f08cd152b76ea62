/** The shape of what is coming. Silent: a page says "loading" once, by its own words. */
export function Skeleton({ className = 'h-5 w-full' }: { className?: string }) {
  return <span aria-hidden="true" className={`block animate-pulse rounded-field bg-line ${className}`} />;
}
