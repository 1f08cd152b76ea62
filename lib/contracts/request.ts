import * as z from 'zod/mini';

/** What the addresses of the wire contract carry. `phone` comes in the header `X-Phone`. */
const id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'invalid'), z.meta({ format: 'uuid' }));
const reference = z.string();
const phone = z.optional(z.string());
const revision = z.string().check(z.regex(/^[1-9]\d{0,4}$/, 'invalid'));

/** UUID v4 in lower case, made by the phone before the first try. */
export const initiativeIdSchema = id;

export const nothingSchema = z.object({});
export const campaignQuerySchema = z.object({ slug: z.optional(z.string()), id: z.optional(z.string()), unit: z.optional(z.string()) });
export const posterPathSchema = z.object({ code: z.string() });
export const initiativePathSchema = z.object({ id });
export const revisionPathSchema = z.object({ id, n: revision });
export const withdrawalSchema = z.object({ id, phone });
/** The path segment is called `id` for all methods of `/api/initiatives/{id}`; here it holds the reference. */
export const trackingSchema = z.object({ id: reference, phone });
export const marksQuerySchema = z.object({
  marks: z
    .string()
    .check(z.regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}\.\d{1,5}\.[0-9a-f]{12}(,[0-9A-Z]{4}-[0-9A-Z]{4}\.\d{1,5}\.[0-9a-f]{12}){0,39}$/, 'invalid')),
});
export const receiptPathSchema = z.object({ reference });
