'use client';

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { type Instant, SECOND_MS } from '#lib/domain/instant.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Occasion } from '#lib/offline/run-outbox.ts';
import { whenUsed } from '../loading/when-used.ts';
import { whileSeen } from '../loading/while-seen.ts';

const ReceivedToast = lazy(async () => ({ default: (await import('./received-toast.tsx')).ReceivedToast }));

/** Sends what waits on this phone while any page is open, and says what was received. */
export function OutboxRunner() {
  const [received, setReceived] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const left = useRef(false);
  const run = useCallback(async function runNow(occasion: Occasion): Promise<void> {
    clearTimeout(timer.current);
    const { sendWaiting } = await import('./background.ts');
    const drained = await sendWaiting(occasion);
    if (drained === null || left.current) return;
    clearTimeout(timer.current);
    if (drained.receipts.length > 0) setReceived(drained.receipts.map(({ reference }) => reference));
    if (drained.wakeAt !== null) timer.current = setTimeout(() => void runNow(byTime()), untilWake(drained.wakeAt));
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

/** The time that the queue itself named comes in the background too; then what is due goes out, and the server is asked nothing. */
const byTime = (): Occasion => (document.visibilityState === 'visible' ? 'time' : 'out-of-sight');

function useTriggers(run: (occasion: Occasion) => Promise<void>): void {
  useEffect(() => {
    let left = false;
    void whenUsed().then(() => (left ? undefined : begin(run)));
    const stop = whileSeen((occasion) => void run(occasion));
    return () => {
      left = true;
      stop();
    };
  }, [run]);
}

/** The queue first, then what is for later. */
async function begin(run: (occasion: Occasion) => Promise<void>): Promise<void> {
  await run('arrival');
  const { bringDirectory } = await import('./background.ts');
  await bringDirectory();
}
