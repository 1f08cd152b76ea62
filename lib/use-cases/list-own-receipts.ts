import 'server-only';
import type { OwnReceipts } from '#lib/contracts/receipt.ts';
import { listNewestReceipts } from '#lib/db/receipts.ts';
import type { ReadContext } from './context.ts';
import { receiptOf } from './keep-version.ts';

/** The newest receipts of the references that a browser's own signed cookie remembers, newest first. */
export async function listOwnReceipts(ctx: ReadContext, references: readonly string[]): Promise<OwnReceipts> {
  const found = await listNewestReceipts(ctx.tx, references);
  const newestFirst = found.sort((a, b) => b.receipt.receivedAt - a.receipt.receivedAt);
  return {
    receipts: newestFirst.map(({ receipt, initiative }) => ({
      ...receiptOf(ctx.secret, receipt),
      title: initiative.title,
      status: initiative.status,
    })),
  };
}
