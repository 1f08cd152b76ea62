'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Toast } from '#components/ui/toast.tsx';
import { type Instant, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { RECEIVED_NOW } from '#lib/messages/outbox.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';

/*
 * No platform wakes a page at a set hour, so the queue is looked at whenever something happens: the page opens, comes back to the
 * front or out of the cache, the network returns, the time that the queue itself named has come, and once a minute.
 */

/** Sends what waits on this phone while any page is open, and says what was received. */
export function OutboxRunner() {
  const [received, setReceived] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useCallback(async function runNow(): Promise<void> {
    clearTimeout(timer.current);
    const { refreshAndRunOutbox } = await import('#lib/offline/run-outbox.ts');
    const drained = await refreshAndRunOutbox().catch(() => null);
    if (drained === null) return;
    if (drained.receipts.length > 0) setReceived(drained.receipts.map(({ reference }) => reference));
    if (drained.wakeAt !== null) timer.current = setTimeout(() => void runNow(), untilWake(drained.wakeAt));
  }, []);
  useTriggers(run);
  const close = useCallback(() => setReceived([]), []);
  return received.length > 0 ? <Toast message={RECEIVED_NOW(received)} onClose={close} /> : null;
}

/** Never sooner than a second: a clock that jumps must not make the page spin. */
const untilWake = (wakeAt: Instant) => Math.max(SECOND_MS, wakeAt - phoneNow());

function useTriggers(run: () => Promise<void>): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void run();
    };
    const restored = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void run();
    };
    const everyMinute = setInterval(seen, MINUTE_MS);
    const stopWaiting = whenIdle(() => {
      void run();
      void bringDirectory();
    });
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pageshow', restored);
    window.addEventListener('online', seen);
    return () => {
      clearInterval(everyMinute);
      stopWaiting();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pageshow', restored);
      window.removeEventListener('online', seen);
    };
  }, [run]);
}

/** The upper levels of the unit list, for choosing without a network later. */
async function bringDirectory(): Promise<void> {
  const { refreshDirectory } = await import('#lib/offline/directory-store.ts');
  await refreshDirectory(phoneNow()).catch(() => undefined);
}

/** After the page has loaded: what a person waits for comes first. Returns the way to give up waiting. */
function whenIdle(work: () => void): () => void {
  if (document.readyState === 'complete') {
    const soon = setTimeout(work, 0);
    return () => clearTimeout(soon);
  }
  window.addEventListener('load', work, { once: true });
  return () => window.removeEventListener('load', work);
}
