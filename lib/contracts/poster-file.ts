import * as z from 'zod/mini';

/** `GET /api/units/{code}/poster-files/{id}`: how far a file of many posters is. */
export const posterFileStateSchema = z.object({
  id: z.string(),
  posters: z.number(),
  printed: z.number(),
  state: z.enum(['printing', 'ready', 'failed', 'gone']),
});
export type PosterFileState = z.infer<typeof posterFileStateSchema>;
