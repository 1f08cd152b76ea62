import * as z from 'zod/mini';
import { dayTyped } from '../domain/typed-moment.ts';
import { readAs } from './read-as.ts';
import { reasonSchema } from './reason.ts';

const id = z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'invalid'));

/** A table of units is uploaded under an id that the page made: sent twice, it is one. */
export const newUnitImportSchema = z.object({ id });
export const unitImportPathSchema = z.object({ id });

export const confirmImportSchema = z.object({
  effectiveOn: z.pipe(
    z.string('required').check(z.minLength(1, 'required'), z.maxLength(20, 'not-a-date')),
    readAs(dayTyped, 'not-a-date'),
  ),
  reason: reasonSchema,
  /** The hash of the verdicts that were told. */
  seen: z.string('required').check(z.maxLength(60, 'invalid')),
});
export type ConfirmImport = z.infer<typeof confirmImportSchema>;

const IMPORT_STATES = ['checking', 'checked', 'refused', 'writing', 'applied', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const IMPORT_PHASES = ['read', 'check', 'write'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

/** How far an import is, for a page that waits. */
export const importStateSchema = z.object({
  state: z.enum(IMPORT_STATES),
  phase: z.enum(IMPORT_PHASES),
  /** Of the file, once it is read. */
  rows: z.number(),
});
export type ToldImport = z.infer<typeof importStateSchema>;
