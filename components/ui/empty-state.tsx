import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: says why, and what to do first. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-edge px-4 py-10 text-center">
      <span className="grid size-16 place-items-center rounded-pill bg-action-soft text-action">
        <Icon name={icon} className="size-8" />
      </span>
      <p className="text-lg font-bold">{title}</p>
      {children}
    </div>
  );
}
