import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Receipt } from '#lib/contracts/receipt.ts';
import { canonicalJson } from './content.ts';

/** A receipt before it is signed. */
type Unsigned = Omit<Receipt, 'proof'>;

/** This server's signature over everything a receipt says: without it nobody can claim to have been received in time. */
export function proofOf(secret: string, receipt: Unsigned): string {
  return createHmac('sha256', secret)
    .update(`receipt:${canonicalJson(receipt)}`)
    .digest('base64url');
}

/** Whether this server, or the one it was restored from, gave exactly this receipt. */
export function isProved(secret: string, { proof, ...receipt }: Receipt): boolean {
  const [given, expected] = [Buffer.from(proof), Buffer.from(proofOf(secret, receipt))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
