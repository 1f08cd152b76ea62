import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';

/** Fetches a file: a link of the browser's own, since no page comes of it. */
export function FileLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download className={buttonClass('secondary')}>
      <Icon name="download" className="size-5" />
      {children}
    </a>
  );
}
