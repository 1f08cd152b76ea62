import * as z from 'zod/mini';
import { UNIT_KINDS, UNIT_LEVELS } from '../domain/unit-tree.ts';

const unitSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(UNIT_LEVELS),
  kind: z.enum(UNIT_KINDS),
  parentCode: z.nullable(z.string()),
  hasChildren: z.boolean(),
});
export type Unit = z.infer<typeof unitSchema>;

/** `GET /api/units`: children of a unit, or matches of a folded search, best first. */
export const unitsSchema = z.object({ units: z.array(unitSchema) });

/** What `GET /api/units` may be asked; at least one of the three, and never all CĐCS at once. `q` within `parent` searches its children. Other names are ignored. */
export const unitQuerySchema = z
  .object({
    parent: z.optional(z.string()),
    q: z.optional(z.string().check(z.maxLength(100, 'too-long'))),
    level: z.optional(z.enum(UNIT_LEVELS, 'not-a-choice')),
  })
  .check(
    z.refine(({ parent, q, level }) => Boolean(parent ?? q ?? level), { error: 'required', path: ['q'] }),
    z.refine(({ parent, q, level }) => level !== 'grassroots' || Boolean(parent ?? q), { error: 'required', path: ['parent'] }),
  );
export type UnitQuery = z.infer<typeof unitQuerySchema>;

/** `GET /api/posters/{code}`: the unit a printed code names; `path` runs from the top unit down to the CĐCS's parent. */
export const posterSchema = z.object({
  code: z.string(),
  unit: unitSchema,
  path: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Poster = z.infer<typeof posterSchema>;
