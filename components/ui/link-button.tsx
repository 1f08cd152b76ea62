import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonTone, buttonClass } from './button-class.ts';

type Props = { href: string; tone?: ButtonTone; className?: string; children: ReactNode; id?: string };

/** A link that stands as a button. Never prefetches: the service worker already holds the shell. */
export function LinkButton({ href, tone = 'secondary', className, children, ...rest }: Props) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(tone, className)} {...rest}>
      {children}
    </Link>
  );
}
