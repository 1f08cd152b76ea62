'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { MOVING } from '#lib/messages/moving.ts';
import { LateMovePanel } from './late-move-panel.tsx';

/** One draft's way to another browser, folded away until it is asked for. What another tab saves meanwhile folds it up again. */
export function MoveDraft({ id, savedAt, title }: { id: string; savedAt: Instant; title: string }) {
  const [openFor, setOpenFor] = useState<Instant | null>(null);
  const open = openFor === savedAt;
  return (
    <div className="js-only">
      <Button
        tone="quiet"
        className="w-full"
        aria-expanded={open}
        aria-label={MOVING.named(title)}
        onClick={() => setOpenFor(open ? null : savedAt)}
      >
        {MOVING.act}
      </Button>
      {open ? <LateMovePanel id={id} /> : null}
    </div>
  );
}
