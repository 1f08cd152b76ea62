import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Duration, Instant } from '#lib/domain/instant.ts';
import { serverNow } from './clock.ts';

/** Things left for a page that comes next, in memory alone: each is taken once, under a key that cannot be guessed, or goes with its time. */
export type Shelf<T> = Map<string, { thing: T; letters: number; until: Instant }>;

/** The oldest things go when there are more, or more letters in all of them. */
type Bounds = { lasts: Duration; most: number; mostLetters: number };

/** What a field takes beside its letters, about. */
const FIELD = 100;

/** How much room fields take, in letters: names count, and an empty field is not for nothing. */
export const lettersOf = (fields: Readonly<Record<string, string>>): number =>
  Object.entries(fields).reduce((sum, [name, text]) => sum + name.length + text.length + FIELD, 0);

/** Leaves a thing of so many letters; answers its key. */
export function leaveOn<T>(shelf: Shelf<T>, thing: T, letters: number, { lasts, most, mostLetters }: Bounds): string {
  const key = randomBytes(18).toString('base64url');
  shelf.set(key, { thing, letters, until: serverNow() + lasts });
  setTimeout(() => shelf.delete(key), lasts).unref();
  let held = [...shelf.values()].reduce((sum, one) => sum + one.letters, 0);
  for (const [oldest, one] of shelf) {
    if (shelf.size <= most && held <= mostLetters) break;
    shelf.delete(oldest);
    held -= one.letters;
  }
  return key;
}

/** Takes a thing that was left, or null when there is none under this key any more, or it is not for who asks. */
export function takeFrom<T>(shelf: Shelf<T>, key: string, isFor: (thing: T) => boolean = () => true): T | null {
  const left = shelf.get(key);
  if (left === undefined || left.until <= serverNow() || !isFor(left.thing)) return null;
  shelf.delete(key);
  return left.thing;
}
