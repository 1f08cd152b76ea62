import * as z from 'zod/mini';
import { SHELF_SYMBOLS } from '../domain/draft-move.ts';
import { CODE_ALPHABET } from '../domain/reference.ts';

/** Sixteen random bytes, or sixteen derived from a typed code behind the shelf on which it lies. */
const id = z.string().check(z.regex(new RegExp(`^(?:[${CODE_ALPHABET}]{${SHELF_SYMBOLS}}\\.)?[A-Za-z0-9_-]{22}$`), 'invalid'));

/** Bytes of the request that leaves a sealed draft. */
export const LARGEST_DROP = 64 * 1024;

export const dropPathSchema = z.object({ id });

/** A sealed draft: 12 random bytes and AES-GCM behind them, base64url. The size is judged by the whole body (413). */
export const dropSchema = z.strictObject({ box: z.string().check(z.regex(/^[A-Za-z0-9_-]{38,}$/, 'invalid')) });
export type Drop = z.infer<typeof dropSchema>;
