'use client';

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { type Instant, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { whenUsed } from '../loading/when-used.ts';

const ReceivedToast = lazy(async () => ({ default: (await import('./received-toast.tsx')).ReceivedToast }));

/*
 * No platform wakes a page at a set hour, so the queue is looked at whenever something happens: the page opens, comes back to the
 * front or out of the cache, the network returns, the time that the queue itself named has come, and once a minute.
 */

/** Sends what waits on this phone while any page is open, and says what was received. */
export function OutboxRunner() {
  const [received, setReceived] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const left = useRef(false);
  const run = useCallback(async function runNow(): Promise<void> {
    clearTimeout(timer.current);
    const { sendWaiting } = await import('./background.ts');
    const drained = await sendWaiting();
    if (drained === null || left.current) return;
    clearTimeout(timer.current);
    if (drained.receipts.length > 0) setReceived(drained.receipts.map(({ reference }) => reference));
    if (drained.wakeAt !== null) timer.current = setTimeout(() => void runNow(), untilWake(drained.wakeAt));
  }, []);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      clearTimeout(timer.current);
    };
  }, []);
  useTriggers(run);
  const close = useCallback(() => setReceived([]), []);
  return received.length > 0 ? (
    <Suspense>
      <ReceivedToast references={received} onClose={close} />
    </Suspense>
  ) : null;
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
    let left = false;
    void whenUsed().then(() => (left ? undefined : begin(run)));
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pageshow', restored);
    window.addEventListener('online', seen);
    return () => {
      clearInterval(everyMinute);
      left = true;
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pageshow', restored);
      window.removeEventListener('online', seen);
    };
  }, [run]);
}

/** The queue first, then what is for later. */
async function begin(run: () => Promise<void>): Promise<void> {
  await run();
  const { bringDirectory } = await import('./background.ts');
  await bringDirectory();
}
