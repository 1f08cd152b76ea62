import type { ReactNode } from 'react';

/** The buttons of a screen: at the bottom within the thumb's reach on a phone, in the page on a desk and where the page is low. */
export function ActionBar({ children, stacked = false, className = '' }: { children: ReactNode; stacked?: boolean; className?: string }) {
  const inner = stacked ? 'grid gap-2' : 'flex gap-3 [&>:last-child]:grow';
  return (
    <div
      className={`sticky bottom-0 z-10 -mx-4 mt-8 border-t border-line bg-ground px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]
        screen-only short:static wide:static wide:mx-0 wide:border-0 wide:px-0 ${className}`}
    >
      <div className={inner}>{children}</div>
    </div>
  );
}
