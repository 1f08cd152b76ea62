import { draftPath, receiptPath } from '#lib/messages/paths.ts';
import { takeAsNew, takeBack } from '#lib/offline/outbox-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { refreshWindows } from '#lib/offline/refresh-windows.ts';
import { runOutbox } from '#lib/offline/run-outbox.ts';

/** Sends one item now: no turn, no backoff. True when its receipt came and the page is on its way to it. */
export async function sendNow(id: string): Promise<boolean> {
  const { receipts } = await runOutbox(id);
  const receipt = receipts.find((one) => one.id === id);
  if (!receipt) return false;
  window.location.assign(receiptPath(receipt.reference));
  return true;
}

/** For a parked item: asks whether the window was moved, then tries. */
export async function tryAgain(id: string): Promise<boolean> {
  await refreshWindows(phoneNow);
  return await sendNow(id);
}

/**
 * For an item that was made with an earlier form: the campaign is asked what it asks now, and the text opens in that form. False
 * without an answer: the old form would be refused again.
 */
export async function updateForm(id: string): Promise<boolean> {
  // A newer program may wait too; the page itself offers it.
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => registration?.update(), ignored)
    .catch(ignored);
  return (await refreshWindows(phoneNow)) && (await editWaiting(id));
}

const ignored = () => undefined;

/** Out of the queue first, then into the form; false when it was sent in the meantime. */
export async function editWaiting(id: string): Promise<boolean> {
  const draft = await takeBack(id);
  if (draft === null) return false;
  window.location.assign(draftPath(draft.id));
  return true;
}

/** Received already in other words: these go on as an initiative of their own. False when they have left the queue meanwhile. */
export async function beginAnew(id: string): Promise<boolean> {
  const draft = await takeAsNew(id, phoneNow());
  if (draft === null) return false;
  window.location.assign(draftPath(draft.id));
  return true;
}
