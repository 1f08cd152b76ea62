import { type Duration, type Instant, SECOND_MS } from '../domain/instant.ts';
import type { KeptCampaign } from './records.ts';

/** The phone's clock: the one door through which `now` enters on this side. It decides when to try, never what counts. */
export const phoneNow = (): Instant => Date.now();

/** Chance, from [0, 1), for spreading retries. */
export const phoneDice = (): number => Math.random();

/** The server's clock as this phone estimates it. */
export const serverTime = ({ clockSkewMs }: KeptCampaign, now: Instant): Instant => now + clockSkewMs;

/** Both of a phone's clocks at once: the one that people and networks set, and the one that only runs on but may rest while it sleeps. */
export type ClockReading = { wall: Instant; steady: Duration };

export const readClocks = (): ClockReading => ({ wall: Date.now(), steady: performance.now() });

/**
 * How much time has passed between two readings. A page that was in sight all the while trusts the steady clock: whoever sets the other
 * one meanwhile moves no deadline. A page that was `hidden` may have slept, and then the longer of the two is nearer the truth: a
 * countdown must never promise too much.
 */
export function timePassed(from: ClockReading, to: ClockReading, hidden: boolean): Duration {
  const steady = to.steady - from.steady;
  return hidden ? Math.max(steady, to.wall - from.wall) : steady;
}

/** The clocks no longer agree: it slept, or somebody set the clock. What was known about the server's time is to be asked anew. */
export const clocksParted = (from: ClockReading, to: ClockReading): boolean =>
  Math.abs(to.wall - from.wall - (to.steady - from.steady)) > 5 * SECOND_MS;
