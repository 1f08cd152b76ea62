import { refreshDirectory } from '#lib/offline/directory-store.ts';
import type { Drained } from '#lib/offline/drain-outbox.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { type Occasion, refreshAndRunOutbox } from '#lib/offline/run-outbox.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** Sends what may go; null when this phone keeps nothing, so that nothing can wait either. */
export function sendWaiting(occasion: Occasion): Promise<Drained | null> {
  return ifPhoneKeeps(refreshAndRunOutbox(occasion), null);
}

/** The upper levels of the unit list, for choosing without a network later. */
export async function bringDirectory(): Promise<void> {
  await ifPhoneKeeps(refreshDirectory(phoneNow()), undefined);
}
