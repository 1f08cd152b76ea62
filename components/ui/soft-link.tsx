import type { ReactNode } from 'react';

type Props = { href: string; className?: string; children: ReactNode; id?: string };

/**
 * A link to a page of this program: a plain one, which needs no script of its own. Once the page has come alive `SoftLinks` draws the
 * next page in place of this one. Nothing is fetched beforehand: the service worker already holds the shell.
 */
export function SoftLink({ href, children, ...rest }: Props) {
  return (
    <a href={href} data-soft="" {...rest}>
      {children}
    </a>
  );
}
