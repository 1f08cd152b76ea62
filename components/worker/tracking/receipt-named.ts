import { parseCode } from '#lib/domain/reference.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';

/** The one that a typed or scanned code names. */
export function receiptNamed(receipts: readonly KeptReceipt[], typed: string): KeptReceipt | null {
  const code = parseCode(typed);
  if (code === null) return null;
  return receipts.find(({ reference }) => parseCode(reference) === code) ?? null;
}
