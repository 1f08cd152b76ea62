'use client';

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { whenUsed } from '../loading/when-used.ts';

const LiveWindow = lazy(async () => ({ default: (await import('./live-window.tsx')).LiveWindow }));

/** The time left as the server rendered it (`children`), until the part that goes on with the clock is there. */
export function PosterWindow({ told, children }: { told: Campaign; children: ReactNode }) {
  const [live, setLive] = useState(false);
  useEffect(() => {
    let left = false;
    void whenUsed().then(() => left || setLive(true));
    return () => {
      left = true;
    };
  }, []);
  if (!live) return children;
  return (
    <Suspense fallback={children}>
      <LiveWindow told={told} />
    </Suspense>
  );
}
