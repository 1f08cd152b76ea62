import * as z from 'zod/mini';

/** A board as a file: which unit, and what of it; what makes no sense counts as not asked, as on the page. */
export const boardFileSchema = z.object({
  code: z.string(),
  campaign: z.optional(z.string()),
  filter: z.optional(z.string()),
  sort: z.optional(z.string()),
});
export type AskedBoardFile = z.infer<typeof boardFileSchema>;
