import { loadWindow } from './campaign-store.ts';
import { type Drained, drainOutbox } from './drain-outbox.ts';
import { requeueLost } from './lost-receipts.ts';
import { phoneDice, phoneNow } from './phone-clock.ts';
import { refreshWindows } from './refresh-windows.ts';
import { sendEntry } from './transport.ts';

/** `drainOutbox` with this phone's clock, dice and network. `tapped`: the id of the item a person pressed for, or true for all. */
export function runOutbox(tapped?: string | true): Promise<Drained> {
  const drain = { now: phoneNow, random: phoneDice, send: sendEntry, loadWindow };
  return drainOutbox(tapped === undefined ? drain : { ...drain, tapped });
}

/** Asks the server for what it has lost and for the windows that queued items wait for, then sends what may go. */
export async function refreshAndRunOutbox(): Promise<Drained> {
  await requeueLost(phoneNow());
  await refreshWindows(phoneNow);
  return await runOutbox();
}
