import 'server-only';
import type { ReceiptCheck } from '#lib/contracts/receipt.ts';
import { type EventRow, listEvents } from '#lib/db/events.ts';
import { findReceipt, listNewestReceipts } from '#lib/db/receipts.ts';
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
  const first = receipt.revision === 1 ? receipt : await findReceipt(ctx.tx, initiative.id, 1);
  const withdrawal = initiative.status === 'withdrawn' ? await findWithdrawal(ctx, initiative.id) : undefined;
  return {
    reference: formatCode(receipt.reference),
    revision: receipt.revision,
    receivedAt: toRfc3339(receipt.receivedAt),
    firstReceivedAt: toRfc3339((first ?? receipt).receivedAt),
    countsFrom: toRfc3339(receipt.countsFrom),
    withdrawnAt: withdrawal ? toRfc3339(withdrawal.at) : null,
    unitName: receipt.unitNames.at(-1) ?? '',
    contentHash: receipt.contentHash,
    valid: initiative.status !== 'withdrawn',
  };
}

async function findWithdrawal(ctx: ReadContext, initiativeId: string): Promise<EventRow | undefined> {
  return (await listEvents(ctx.tx, initiativeId)).find(({ verb }) => verb === 'withdrawn');
}
