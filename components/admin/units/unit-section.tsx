import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

type Props = { id: string; title: string; action?: { href: string; label: string } | null; children: ReactNode };

/** One part of what is known of a unit, and the way to write it. */
export function UnitSection({ id, title, action = null, children }: Props) {
  return (
    <Card as="section" labelledBy={id}>
      <h2 id={id} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
      {action ? (
        <LinkButton href={action.href} className="mt-4 w-full wide:w-auto">
          {action.label}
        </LinkButton>
      ) : null}
    </Card>
  );
}
