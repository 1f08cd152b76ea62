import type { Poster } from '../contracts/unit.ts';
import type { Instant } from '../domain/instant.ts';
import { withDatabase } from './database.ts';
import type { KeptPoster } from './records.ts';

/** A poster scanned earlier on this phone; `code` as eight symbols without the dash. */
export async function findPosterOffline(code: string): Promise<KeptPoster | null> {
  return (await withDatabase((database) => database.get('posters', code))) ?? null;
}

/** `campaignId`: what the page of the scan showed; without one it stays what an earlier scan showed. */
export async function keepPoster(poster: Poster, now: Instant, campaignId?: string): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction('posters', 'readwrite');
    const shown = campaignId ?? (await tx.store.get(poster.code))?.campaignId;
    await tx.store.put({ ...poster, keptAt: now, ...(shown === undefined ? {} : { campaignId: shown }) });
    await tx.done;
  });
}

/** For a code that the server has revoked. */
export async function forgetPoster(code: string): Promise<void> {
  await withDatabase((database) => database.delete('posters', code));
}
