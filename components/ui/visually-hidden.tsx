import type { ReactNode } from 'react';

/** Read out, not shown. */
export function VisuallyHidden({ children, role }: { children: ReactNode; role?: 'status' }) {
  return (
    <span role={role} className="sr-only">
      {children}
    </span>
  );
}
