import 'server-only';
import { existsSync } from 'node:fs';
import { copyFiles } from '#lib/db/attachment-files.ts';
import { replaceDatabase } from '#lib/db/replace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { fileStamp } from '#lib/domain/snapshot-rotation.ts';

/**
 * Puts a copy of the backup `from` in the place of the database `file`, and the attached files beside the one beside the other. Answers the dated name under which the replaced one is kept,
 * or null when there was none. Throws StartRefused with a sentence, and changes nothing, when that would lose or break something.
 */
export async function restoreDatabase(file: string, from: string, now: Instant): Promise<string | null> {
  const aside = existsSync(file) ? `${file}.replaced-${fileStamp(now)}` : null;
  copyFiles(from, file);
  await replaceDatabase(file, from, aside ?? `${file}.left-over-${fileStamp(now)}`);
  return aside;
}
