const LONGEST = 500;

/**
 * A path of this program that somebody asked to be led to, or null. Never another site: no second slash in front, no backslash and no
 * control character, which browsers read as a slash or drop.
 */
export function ownPath(asked: string | null | undefined): string | null {
  if (!asked || asked.length > LONGEST || !/^\/(?!\/)/.test(asked)) return null;
  return /[\\\p{Cc}\p{Zs}]/u.test(asked) ? null : asked;
}
