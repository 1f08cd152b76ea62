import 'server-only';
import { existsSync } from 'node:fs';
import { replaceDatabase } from '#lib/db/replace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { fileStamp } from '#lib/domain/snapshot-rotation.ts';

/**
 * Puts a copy of the backup `from` in the place of the database `file`. Answers the dated name under which the replaced one is kept,
 * or null when there was none. Throws StartRefused with a sentence, and changes nothing, when that would lose or break something.
 */
export async function restoreDatabase(file: string, from: string, now: Instant): Promise<string | null> {
  const aside = existsSync(file) ? `${file}.replaced-${fileStamp(now)}` : null;
  await replaceDatabase(file, from, aside ?? `${file}.left-over-${fileStamp(now)}`);
  return aside;
}
