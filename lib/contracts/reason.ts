import * as z from 'zod/mini';
import type { FieldError } from '../domain/problem.ts';
import { cleanLine } from '../domain/vietnamese-text.ts';
import { fieldErrors } from './field-errors.ts';

const SHORTEST_REASON = 5;
const LONGEST_REASON = 300;

/** Why something is done, as a person types it: one line that says something and can be read in a list. */
export const reasonSchema = z.pipe(
  z.string('required').check(z.overwrite(cleanLine)),
  z.string().check(z.minLength(1, 'required'), z.minLength(SHORTEST_REASON, 'too-short'), z.maxLength(LONGEST_REASON, 'too-long')),
);

/** As typed, for who judges it by `reasonFaults` together with what it is about. */
export const typedReasonSchema = z.catch(z.string().check(z.overwrite(cleanLine)), '');

export function reasonFaults(typed: string): FieldError[] {
  const parsed = reasonSchema.safeParse(typed);
  return parsed.success ? [] : fieldErrors(parsed.error.issues).map(({ code }) => ({ pointer: '/reason', code }));
}

/** The same where only some of what the form does needs one; empty is none. Who needs one asks `isReason`. */
export const optionalReasonSchema = z._default(z.string().check(z.overwrite(cleanLine), z.maxLength(LONGEST_REASON, 'too-long')), '');

export const isReason = (cleaned: string) => cleaned.length >= SHORTEST_REASON;
