import 'server-only';
import { isGuessable } from '#lib/domain/password.ts';
import { type FieldError, Problem } from '#lib/domain/problem.ts';

/** What is wrong with a password among the first that somebody would guess who knows these names. */
export const passwordFaults = (password: string, names: readonly string[]): FieldError[] =>
  isGuessable(password, names) ? [{ pointer: '/password', code: 'too-common' }] : [];

/** Throws `invalid-fields` for such a password. */
export function requireGoodPassword(password: string, names: readonly string[]): void {
  const errors = passwordFaults(password, names);
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}
