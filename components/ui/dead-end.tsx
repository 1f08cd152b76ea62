import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import type { IconName } from './icon.tsx';

type Props = { icon?: IconName; title: string; text: string; children: ReactNode };

/** A whole page that has nothing to show: says so, and leads on by the links in it. */
export function DeadEnd({ icon = 'search', title, text, children }: Props) {
  return (
    <div className="column pt-10">
      <h1 className="sr-only">{title}</h1>
      <EmptyState icon={icon} title={title}>
        <p className="text-mute">{text}</p>
        {children}
      </EmptyState>
    </div>
  );
}
