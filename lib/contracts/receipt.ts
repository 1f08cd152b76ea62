import * as z from 'zod/mini';
import { INITIATIVE_STATUSES } from '../domain/initiative.ts';
import { instantSchema } from './instant.ts';

/** The server's word that it holds a submission (R27). `reference` is shown `XXXX-XXXX`; `contentHash` is SHA-256 in hex. */
export const receiptSchema = z.object({
  id: z.uuid(),
  reference: z.string().check(z.regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
  revision: z.int().check(z.gte(1)),
  receivedAt: instantSchema,
  countsFrom: instantSchema,
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  campaignName: z.string(),
  unitNames: z.array(z.string()),
  /** The server's signature over all of the above: a server restored from a backup believes its own receipt (decision 0016). */
  proof: z.string().check(z.regex(/^[\w-]{43}$/)),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** `GET /api/receipts/{reference}`: anyone may check a receipt; no personal data. `receivedAt`: this revision, `firstReceivedAt`: the first, `countsFrom`: when it counts. */
export const receiptCheckSchema = z.object({
  reference: z.string(),
  revision: z.int().check(z.gte(1)),
  receivedAt: instantSchema,
  firstReceivedAt: instantSchema,
  countsFrom: instantSchema,
  withdrawnAt: z.nullable(instantSchema),
  unitName: z.string(),
  contentHash: z.string(),
  valid: z.boolean(),
});
export type ReceiptCheck = z.infer<typeof receiptCheckSchema>;

/** `GET /api/receipts`: what this browser's own HttpOnly cookie remembers, for a home-screen copy on iOS. */
export const ownReceiptsSchema = z.object({
  receipts: z.array(z.extend(receiptSchema, { title: z.string(), status: z.enum(INITIATIVE_STATUSES) })),
});
export type OwnReceipts = z.infer<typeof ownReceiptsSchema>;
