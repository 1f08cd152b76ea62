import type { Poster } from '../contracts/unit.ts';
import type { Instant } from '../domain/instant.ts';
import { withDatabase } from './database.ts';
import type { KeptPoster } from './records.ts';

/** A poster scanned earlier on this phone; `code` as eight symbols without the dash. */
export async function findPosterOffline(code: string): Promise<Poster | null> {
  return (await withDatabase((database) => database.get('posters', code))) ?? null;
}

export async function keepPoster(poster: Poster, now: Instant): Promise<void> {
  const kept: KeptPoster = { ...poster, keptAt: now };
  await withDatabase((database) => database.put('posters', kept));
}

/** For a code that the server has revoked. */
export async function forgetPoster(code: string): Promise<void> {
  await withDatabase((database) => database.delete('posters', code));
}
