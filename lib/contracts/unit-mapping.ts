import * as z from 'zod/mini';
import { parseUnlisted, type UnlistedName } from '../domain/unlisted-unit.ts';
import { reasonSchema } from './reason.ts';

const unitCode = z.string('required').check(z.minLength(1, 'required'), z.maxLength(60, 'not-a-choice'));

/** To which CĐCS, in the address. */
export const mappingTargetSchema = z.object({ unitCode });

/** Prefix of the names of the fields that carry unlisted names. */
export const NAME_FIELD = 'name.';
/** At once; a person looked at each. */
export const MOST_NAMES = 100;

const saidIn = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).flatMap(([name, value]) => (name.startsWith(NAME_FIELD) ? [value] : []));

/** The names that the fields of a form say, whatever else is wrong with it. */
export const namesIn = (fields: Readonly<Record<string, string>>): UnlistedName[] =>
  saidIn(fields).flatMap((value) => parseUnlisted(value) ?? []);

/** The names that are mapped: every field `name.…` says one, `LDLD-74~xuong may a`. */
export const mappedNamesSchema = z.pipe(
  z.record(z.string(), z.string()),
  z.transform((fields, ctx): UnlistedName[] => {
    const said = saidIn(fields);
    const names = namesIn(fields);
    if (names.length > 0 && names.length === said.length && names.length <= MOST_NAMES) return names;
    ctx.issues.push({ code: 'custom', message: names.length > MOST_NAMES ? 'too-many' : 'required', path: ['names'], input: fields });
    return z.NEVER;
  }),
);

/** Below which unit a mapping is taken back, in the address; which name, and why. */
export const mappingParentSchema = z.object({ parentCode: unitCode });
export const endMappingSchema = z.object({
  nameKey: z.string('required').check(z.minLength(1, 'required'), z.maxLength(300, 'invalid')),
  reason: reasonSchema,
});
