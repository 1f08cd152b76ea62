import type { Instant } from '../domain/instant.ts';
import type { KeptCampaign } from './records.ts';

/** The phone's clock: the one door through which `now` enters on this side. It decides when to try, never what counts. */
export const phoneNow = (): Instant => Date.now();

/** Chance, from [0, 1), for spreading retries. */
export const phoneDice = (): number => Math.random();

/** The server's clock as this phone estimates it. */
export const serverTime = ({ clockSkewMs }: KeptCampaign, now: Instant): Instant => now + clockSkewMs;
