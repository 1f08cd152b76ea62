'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { keepWorkerFresh } from './service-worker.ts';

const UpdateBanner = lazy(async () => ({ default: (await import('./update-banner.tsx')).UpdateBanner }));

/** Registers the worker and shows when a new version waits. */
export function AppUpdates() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => keepWorkerFresh(setWaiting), []);
  return waiting === null ? null : (
    <Suspense>
      <UpdateBanner waiting={waiting} onLater={() => setWaiting(null)} />
    </Suspense>
  );
}
