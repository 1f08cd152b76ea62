import * as z from 'zod/mini';
import { POSTER_FORMATS } from '../domain/poster.ts';
import { isReason, optionalReasonSchema, reasonSchema } from './reason.ts';
import { initiativeIdSchema } from './request.ts';

/** Fields of the forms about posters, and what their addresses carry. */
export const unitPathSchema = z.object({ code: z.string() });
export const posterPrintSchema = z.object({
  code: z.string(),
  format: z._default(z.enum(POSTER_FORMATS, 'not-a-choice'), 'a4'),
});
export const posterFilePathSchema = z.object({ code: z.string(), id: initiativeIdSchema });

/** A new poster for a unit. `id` is made by the page; a poster that was lost or torn is replaced, and then holds on or is revoked. */
export const newPosterSchema = z
  .object({
    id: initiativeIdSchema,
    replaces: z._default(z.string(), ''),
    old: z._default(z.enum(['keep', 'revoke'], 'not-a-choice'), 'keep'),
    oldReason: optionalReasonSchema,
  })
  .check(
    z.refine(({ old, oldReason: why }) => old === 'keep' || why !== '', { error: 'required', path: ['oldReason'] }),
    z.refine(({ old, oldReason: why }) => old === 'keep' || why === '' || isReason(why), { error: 'too-short', path: ['oldReason'] }),
  );
export type NewPoster = z.infer<typeof newPosterSchema>;

export const revokePosterSchema = z.object({ reason: reasonSchema });

/** Prefix of the names of the boxes that choose single units. */
export const UNIT_BOX = 'unit.';

const isBox = (name: string) => name.startsWith(UNIT_BOX);

/** Many posters in one file: of the units whose boxes are ticked, or of the whole subtree. */
export const newPosterFileSchema = z.pipe(
  z.record(z.string(), z.string()),
  z.transform((fields, ctx) => {
    const chosen = z
      .object({
        id: initiativeIdSchema,
        format: z.enum(POSTER_FORMATS, 'not-a-choice'),
        which: z.enum(['subtree', 'selection'], 'not-a-choice'),
      })
      .safeParse(fields);
    const units = Object.keys(fields)
      .filter(isBox)
      .map((name) => name.slice(UNIT_BOX.length));
    if (chosen.success && (chosen.data.which === 'subtree' || units.length > 0)) return { ...chosen.data, units };
    const issues = chosen.success
      ? [{ code: 'custom' as const, message: 'required', path: ['units'], input: fields }]
      : chosen.error.issues;
    for (const issue of issues) ctx.issues.push({ code: 'custom', message: issue.message, path: [...issue.path], input: fields });
    return z.NEVER;
  }),
);
export type NewPosterFile = z.infer<typeof newPosterFileSchema>;
