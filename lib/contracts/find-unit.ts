import * as z from 'zod/mini';

/** `GET /api/my/units`: units of the account's own subtrees, for a form that asks for one. */
export const unitFindSchema = z.object({ q: z._default(z.string().check(z.maxLength(100, 'too-long')), '') });
const foundUnitSchema = z.object({ code: z.string(), name: z.string() });
export type FoundUnit = z.infer<typeof foundUnitSchema>;
export const foundUnitsSchema = z.object({ units: z.array(foundUnitSchema) });
