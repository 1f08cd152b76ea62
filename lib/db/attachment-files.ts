import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Duration, Instant } from '#lib/domain/instant.ts';
import { filesOf, flush } from './copy-database.ts';

const NAME = /^[0-9a-f]{64}$/;

/** Where the files that a database names stand: in `attachments` beside it, be it the server's own, a snapshot or a backup. */
export const attachmentFolder = (database: string): string => join(dirname(database), 'attachments');
export const attachmentFile = (database: string, sha256: string): string => join(attachmentFolder(database), sha256);

/**
 * Puts bytes under their SHA-256 and answers it; on the disk when this answers, so that a row may name them. The same bytes again cost
 * nothing but a new date, by which a clean-up passes them over.
 */
export async function keepFile(database: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = attachmentFile(database, sha256);
  if (existsSync(file) && (await stat(file)).size === bytes.byteLength) {
    const now = new Date();
    await utimes(file, now, now);
    return sha256;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    await writeThrough(unfinished, bytes);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  flush(dirname(file));
  return sha256;
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const opened = await open(path, 'wx', 0o600);
  try {
    await opened.writeFile(bytes);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/**
 * Removes what no row names and what a power cut left unfinished, once it is older than `age`; `machineNow` is the machine's clock.
 * Nothing goes while another database stands beside this one, a backup or a replaced one: it may name what this one does not.
 */
export function sweepFiles(database: string, named: ReadonlySet<string>, age: Duration, machineNow: Instant): number {
  const folder = attachmentFolder(database);
  if (!existsSync(folder) || hasNeighbour(database)) return 0;
  const old = readdirSync(folder)
    .filter((name) => !named.has(name))
    .map((name) => join(folder, name))
    .filter((path) => machineNow - statSync(path).mtimeMs > age);
  for (const path of old) rmSync(path, { force: true });
  return old.length;
}

function hasNeighbour(database: string): boolean {
  const own = filesOf(database).map((path) => basename(path));
  return readdirSync(dirname(database)).some((name) => /\.(db|replaced-|left-over-)/.test(name) && !own.includes(name));
}

/**
 * Puts every file that stands beside the database `from` beside the database `to` as well. Files never change, so on the same disk a
 * second name for each costs no room; elsewhere it is a copy that appears when it is whole.
 */
export function copyFiles(from: string, to: string): void {
  const [source, target] = [attachmentFolder(from), attachmentFolder(to)];
  if (source === target || !existsSync(source)) return;
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(source))
    if (NAME.test(name) && !existsSync(join(target, name))) addFile(join(source, name), join(target, name));
  flush(target);
}

function addFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    const unfinished = `${to}.part`;
    copyFileSync(from, unfinished);
    flush(unfinished);
    renameSync(unfinished, to);
  }
}

/** What is wrong with the files beside a database, a sentence each. */
export function listFileFaults(database: string, contents: readonly { sha256: string; size: number }[]): string[] {
  const wrong = contents.filter(({ sha256, size }) => {
    const file = attachmentFile(database, sha256);
    return !existsSync(file) || statSync(file).size !== size;
  });
  return wrong.length === 0
    ? []
    : [`files missing or cut short in ${attachmentFolder(database)}: ${wrong.length}, the first is ${wrong[0]?.sha256}`];
}
