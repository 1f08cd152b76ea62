import 'server-only';
import { type MissingReceipts, receiptMark } from '#lib/contracts/lost-receipt.ts';
import { listReceiptsOf } from '#lib/db/receipts.ts';
import { formatCode, parseCode } from '#lib/domain/reference.ts';
import type { ReadContext } from './context.ts';

/** Which of these marks name no receipt of this database: what a restored server lost, and what it never gave. No personal data. */
export async function findMissing(ctx: ReadContext, marks: readonly string[]): Promise<MissingReceipts> {
  const references = marks.flatMap((mark) => parseCode(mark.split('.')[0] ?? '') ?? []);
  const held = await listReceiptsOf(ctx.tx, references);
  const known = new Set(held.map((row) => receiptMark({ ...row, reference: formatCode(row.reference) })));
  return { missing: marks.filter((mark) => !known.has(mark)) };
}
