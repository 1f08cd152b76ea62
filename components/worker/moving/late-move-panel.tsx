'use client';

import { lazy, Suspense } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { MOVING } from '#lib/messages/moving.ts';

const MovePanel = lazy(async () => {
  const loaded = await import('./move-panel.tsx').catch(() => null);
  return { default: loaded?.MovePanel ?? NotBrought };
});

/** The text beside it stays in the hand of whoever writes. */
function NotBrought() {
  return (
    <Notice role="alert" className="mt-3">
      {MOVING.notBrought}
    </Notice>
  );
}

/** Most people never move a text: what it takes is fetched when somebody does. */
export function LateMovePanel({ id }: { id: string }) {
  return (
    <Suspense fallback={<p role="status">{MOVING.preparing}</p>}>
      <MovePanel id={id} />
    </Suspense>
  );
}
