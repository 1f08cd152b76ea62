import { findReceipt, listReceipts } from '#lib/offline/receipt-store.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** By the reference as shown. A phone that keeps nothing has none. */
export const findKeptReceipt = (reference: string): Promise<KeptReceipt | null> => ifPhoneKeeps(findReceipt(reference), null);

export const keptReceipts = (): Promise<KeptReceipt[]> => ifPhoneKeeps(listReceipts(), []);
