import { type Duration, MINUTE_MS, SECOND_MS } from '../domain/instant.ts';
import { loadWindow } from './campaign-store.ts';
import { type Drained, drainOutbox } from './drain-outbox.ts';
import { requeueLost } from './lost-receipts.ts';
import { type ClockReading, clocksParted, phoneDice, phoneNow, readClocks } from './phone-clock.ts';
import { refreshWindows } from './refresh-windows.ts';
import { sendEntry } from './transport.ts';

/** `drainOutbox` with this phone's clock, dice and network. `tapped`: the id of the item a person pressed for, or true for all. */
export function runOutbox(tapped?: string | true): Promise<Drained> {
  const drain = { now: phoneNow, random: phoneDice, send: sendEntry, loadWindow };
  return drainOutbox(tapped === undefined ? drain : { ...drain, tapped });
}

/** Why the queue is looked at: the page opens, comes back or the network returns; or only time has passed; or nobody sees the page. */
export type Occasion = 'arrival' | 'time' | 'out-of-sight';

/** As time goes on the server is asked at most once a minute (the page's own turn has a jitter below that), on arrivals a little sooner. */
const PAUSE_MS: Record<Occasion, Duration> = {
  arrival: 2 * SECOND_MS,
  time: (2 / 3) * MINUTE_MS,
  'out-of-sight': Number.POSITIVE_INFINITY,
};

let asked: ClockReading | null = null;

function isDue(occasion: Occasion, now: ClockReading): boolean {
  if (occasion === 'out-of-sight') return false;
  return asked === null || clocksParted(asked, now) || now.steady - asked.steady >= PAUSE_MS[occasion];
}

/** Asks the server, when it is due, for what it has lost and for the windows that queued items wait for, then sends what may go. */
export async function refreshAndRunOutbox(occasion: Occasion): Promise<Drained> {
  const now = readClocks();
  if (isDue(occasion, now)) {
    asked = now;
    await requeueLost(phoneNow());
    if (!(await refreshWindows(phoneNow))) asked = null;
  }
  return await runOutbox();
}
