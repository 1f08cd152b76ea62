import type { ReactNode } from 'react';
import { LinkButton } from '../link-button.tsx';

/** At the end of a page or a form: to what stands above it. On a desk its words begin where the page begins. */
export function WayBack({ href, children }: { href: string; children: ReactNode }) {
  return (
    <LinkButton href={href} tone="quiet" className="mt-4 w-full screen-only wide:-ml-3 wide:w-auto wide:pl-2.5">
      {children}
    </LinkButton>
  );
}
