import { StorageUnavailable } from '#lib/offline/database.ts';
import { findReceipt, listReceipts } from '#lib/offline/receipt-store.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';

async function unlessRefused<Value>(work: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageUnavailable) return otherwise;
    throw error;
  }
}

/** By the reference as shown. A phone that keeps nothing has none. */
export const findKeptReceipt = (reference: string): Promise<KeptReceipt | null> => unlessRefused(findReceipt(reference), null);

export const keptReceipts = (): Promise<KeptReceipt[]> => unlessRefused(listReceipts(), []);
