import type { ReactNode } from 'react';
import { type ButtonTone, buttonClass } from './button-class.ts';
import { SoftLink } from './soft-link.tsx';

type Props = { href: string; tone?: ButtonTone; className?: string; children: ReactNode; id?: string };

/** A link that stands as a button. */
export function LinkButton({ href, tone = 'secondary', className, children, ...rest }: Props) {
  return (
    <SoftLink href={href} className={buttonClass(tone, className)} {...rest}>
      {children}
    </SoftLink>
  );
}
