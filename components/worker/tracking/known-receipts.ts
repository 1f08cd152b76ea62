import { parseCode } from '#lib/domain/reference.ts';
import { StorageUnavailable } from '#lib/offline/database.ts';
import { listReceipts } from '#lib/offline/receipt-store.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';

/** The receipts of this phone, to choose from; none when the phone keeps nothing. */
export async function knownReceipts(): Promise<KeptReceipt[]> {
  try {
    return await listReceipts();
  } catch (error) {
    if (error instanceof StorageUnavailable) return [];
    throw error;
  }
}

/** The one that a typed or scanned code names. */
export function receiptNamed(receipts: readonly KeptReceipt[], typed: string): KeptReceipt | null {
  const code = parseCode(typed);
  if (code === null) return null;
  return receipts.find(({ reference }) => parseCode(reference) === code) ?? null;
}
