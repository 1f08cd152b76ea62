'use client';

import { lazy, Suspense } from 'react';
import { MOVING } from '#lib/messages/moving.ts';

const MovePanel = lazy(async () => ({ default: (await import('./move-panel.tsx')).MovePanel }));

/** Most people never move a text: what it takes is fetched when somebody does. */
export function LateMovePanel({ id }: { id: string }) {
  return (
    <Suspense fallback={<p role="status">{MOVING.preparing}</p>}>
      <MovePanel id={id} />
    </Suspense>
  );
}
