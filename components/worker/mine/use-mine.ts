'use client';

import { useCallback, useEffect, useState } from 'react';
import { SECOND_MS } from '#lib/domain/instant.ts';
import { onChange } from '#lib/offline/changes.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { whenUsed } from '../loading/when-used.ts';
import type { MineView } from './load-mine.ts';

/** States change with the clock too: the opening comes, a retry falls due. */
const REDRAW_MS = 10 * SECOND_MS;

/** What the buttons need, before the network goes: without a service worker nothing can be loaded then. */
async function bringActions(): Promise<void> {
  await whenUsed();
  await Promise.allSettled([import('./waiting-actions.ts'), import('./removal.ts')]);
}

/** What this phone holds; read again after every change in any tab, when the page comes back, and as time goes on. */
export function useMine(): { view: MineView | null; reload: () => void } {
  const [view, setView] = useState<MineView | null>(null);
  const reload = useCallback(() => {
    void import('./load-mine.ts').then(async ({ loadMine }) => setView(await loadMine(phoneNow())));
  }, []);
  useEffect(() => {
    reload();
    void import('./load-mine.ts').then(({ fetchForgottenReceipts }) => fetchForgottenReceipts(phoneNow()));
    void bringActions();
    const stopListening = onChange(reload);
    const timer = setInterval(reload, REDRAW_MS);
    document.addEventListener('visibilitychange', reload);
    window.addEventListener('pageshow', reload);
    return () => {
      stopListening();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reload);
      window.removeEventListener('pageshow', reload);
    };
  }, [reload]);
  return { view, reload };
}
