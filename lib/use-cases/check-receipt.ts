import 'server-only';
import type { ReceiptCheck } from '#lib/contracts/receipt.ts';
import { listNewestReceipts } from '#lib/db/receipts.ts';
import { Problem } from '#lib/domain/problem.ts';
import { formatCode, parseCode } from '#lib/domain/reference.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { ReadContext } from './context.ts';

/** Whether a receipt that somebody shows is real; no personal data. Throws `not-found`. */
export async function checkReceipt(ctx: ReadContext, reference: string): Promise<ReceiptCheck> {
  const code = parseCode(reference);
  const [found] = code === null ? [] : await listNewestReceipts(ctx.tx, [code]);
  if (!found) throw new Problem('not-found');
  const { receipt, initiative } = found;
  return {
    reference: formatCode(receipt.reference),
    receivedAt: toRfc3339(receipt.receivedAt),
    unitName: receipt.unitNames.at(-1) ?? '',
    contentHash: receipt.contentHash,
    valid: initiative.status !== 'withdrawn',
  };
}
