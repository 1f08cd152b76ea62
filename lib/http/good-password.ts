import 'server-only';
import { isGuessable } from '#lib/domain/password.ts';
import { Problem } from '#lib/domain/problem.ts';

/** Throws `invalid-fields` for a password among the first that somebody would guess who knows these names. */
export function requireGoodPassword(password: string, names: readonly string[]): void {
  if (isGuessable(password, names)) throw new Problem('invalid-fields', { errors: [{ pointer: '/password', code: 'too-common' }] });
}
