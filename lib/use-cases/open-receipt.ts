import 'server-only';
import type { ReceiptCheck } from '#lib/contracts/receipt.ts';
import { Problem } from '#lib/domain/problem.ts';
import { checkReceipt } from './check-receipt.ts';
import type { ReadContext } from './context.ts';

/** As `checkReceipt`, for a page: a code that nobody was given is an answer here. */
export async function openReceipt(ctx: ReadContext, reference: string): Promise<ReceiptCheck | null> {
  try {
    return await checkReceipt(ctx, reference);
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}
