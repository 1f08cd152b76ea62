import 'server-only';
import type { Instant } from '#lib/domain/instant.ts';
import { environment } from './environment.ts';

/** The clock that decides what counts. Asked once a request, at its arrival; everything behind the door receives the answer. */
export function serverNow(): Instant {
  return Date.now() + environment().clockOffsetMs;
}
