import type { ReactNode } from 'react';
import { Card, type CardTone } from '#components/ui/card.tsx';

type Props = { id: string; tone?: CardTone; pill: ReactNode; title: string; children: ReactNode; actions: ReactNode };

/** One initiative on this phone: its state first, then its name, what that means, and what can be done. */
export function ItemCard({ id, tone = 'plain', pill, title, children, actions }: Props) {
  return (
    <Card as="li" id={id} tone={tone} labelledBy={`${id}-title`} className={tone === 'bad' ? 'border-2' : ''}>
      <p>{pill}</p>
      <h3 id={`${id}-title`} className="mt-2 text-lg break-words">
        {title}
      </h3>
      <div className="mt-1 grid grid-cols-1 gap-2">{children}</div>
      <div className="mt-4 flex flex-wrap gap-2">{actions}</div>
    </Card>
  );
}
