'use client';

import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { REMOVAL } from '#lib/messages/mine.ts';
import type { Removed } from './removal.ts';

/** Told about by the page's toast, which offers to take it back. */
export type OnRemoved = (removed: Removed) => void;

type Props = { title: string; remove: () => Promise<Removed | null>; onRemoved: OnRemoved };

export function RemoveButton({ title, remove, onRemoved }: Props) {
  const act = async () => {
    const removed = await remove();
    if (removed) onRemoved(removed);
  };
  return (
    <Button tone="quiet" onClick={act} aria-label={REMOVAL.named(title)}>
      <Icon name="trash" className="size-5" />
      {REMOVAL.act}
    </Button>
  );
}
