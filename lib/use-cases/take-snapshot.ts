import 'server-only';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFiles } from '#lib/db/attachment-files.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { StartRefused } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { fileStamp, type Kept, outdatedSnapshots, stampedAt } from '#lib/domain/snapshot-rotation.ts';

const KEPT: Kept = { newest: 8, days: 7 };
const NAME = /^snapshot-(.+)\.db$/;
/** After the copy this many times its size must still be free: snapshots may never take the room that submissions need. */
const ROOM = 2;

const folderOf = (file: string) => join(dirname(file), 'snapshots');
const nameOf = (at: Instant) => `snapshot-${fileStamp(at)}.db`;

/** When the snapshots beside the database `file` were taken. */
export function listSnapshots(file: string): Instant[] {
  if (!existsSync(folderOf(file))) return [];
  return readdirSync(folderOf(file)).flatMap((name) => stampedAt(NAME.exec(name)?.[1] ?? '') ?? []);
}

/**
 * Copies the database into `snapshots` beside it and drops the copies that the rotation no longer holds: the newest 8 and one a day
 * for 7 days stay; attached files stand beside them once for all. Answers the path. Throws StartRefused with a sentence when there is no room for it.
 */
export async function takeSnapshot(file: string, now: Instant): Promise<string> {
  const folder = folderOf(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  requireRoom(file, folder);
  const path = join(folder, nameOf(now));
  await copyDatabase(file, path);
  copyFiles(file, path);
  for (const at of outdatedSnapshots(listSnapshots(file), KEPT)) rmSync(join(folder, nameOf(at)), { force: true });
  return path;
}

function requireRoom(file: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const needed = (existsSync(file) ? statSync(file).size : 0) * (1 + ROOM);
  if (free < needed) throw new StartRefused(`No snapshot: ${folder} has ${megabytes(free)} MB free and needs ${megabytes(needed)} MB.`);
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
