import * as z from 'zod/mini';
import { type Receipt, receiptSchema } from './receipt.ts';
import { submissionSchema } from './submission.ts';

/** What a phone asks about one receipt: reference, revision, and enough of the content's hash that guessing tells nothing. */
export const receiptMark = ({ reference, revision, contentHash }: Pick<Receipt, 'reference' | 'revision' | 'contentHash'>): string =>
  `${reference}.${revision}.${contentHash.slice(0, 12)}`;

/** So many fit into one address. */
export const MOST_MARKS = 40;

/** `GET /api/receipts/missing?marks=…,…`: which of them this server does not hold. */
export const missingReceiptsSchema = z.object({ missing: z.array(z.string()) });
export type MissingReceipts = z.infer<typeof missingReceiptsSchema>;

/** Body of `PUT /api/receipts/{reference}`: a receipt that the server has lost, with the words that it is for. */
export const lostReceiptSchema = z.strictObject({ receipt: receiptSchema, submission: submissionSchema });
export type LostReceipt = z.infer<typeof lostReceiptSchema>;

const carrying = z.object({ submission: z.unknown() });

/** The words inside a body that does not fit. */
export function wordsIn(raw: unknown): unknown {
  const parsed = carrying.safeParse(raw);
  return parsed.success ? parsed.data.submission : null;
}

/** Its answer. Null: not proved by this server's signature; noted as missing, and to be handed in like any other text. */
export const returnedReceiptSchema = z.object({ receipt: z.nullable(receiptSchema) });
