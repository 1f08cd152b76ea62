import 'server-only';
import { chmodSync, chownSync, constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { copyDatabase, filesOf, flush } from './copy-database.ts';
import { StartRefused } from './engine.ts';
import { ageOf } from './migrate.ts';
import { isBusy, isDamage } from './sqlite-code.ts';

/**
 * Puts a copy of the database `from` in the place of `file`, whose own content stays as `aside`. At every instant one whole database
 * stands at `file`. Throws StartRefused with a sentence, and changes nothing, when a process has `file` open, or when `from` is
 * missing, damaged, of another program or of a newer version of this one.
 */
export async function replaceDatabase(file: string, from: string, aside: string): Promise<void> {
  const fresh = `${file}.restoring`;
  rmSync(fresh, { force: true });
  try {
    await copyDatabase(from, fresh);
    await requireOurs(from, fresh);
    if (existsSync(file)) holdingAlone(file, () => swap(file, fresh, aside));
    else swap(file, fresh, aside);
  } finally {
    rmSync(fresh, { force: true });
  }
}

async function requireOurs(from: string, fresh: string): Promise<void> {
  const copy = new SQLite(fresh, { readonly: true });
  try {
    const age = await ageOf(drizzle(copy));
    if (age === 'none') throw new StartRefused(`${from} is not a database of this program.`);
    if (age === 'newer') throw new StartRefused(`${from} was written by a newer version of this program. Install that version first.`);
  } finally {
    copy.close();
  }
}

/**
 * Runs `work` while nobody else can open `file`. Leaving the write-ahead log folds it into the file and succeeds only for the last
 * connection; a server keeps its own open as long as it lives.
 */
function holdingAlone(file: string, work: () => void): void {
  const held = new SQLite(file, { fileMustExist: true, timeout: 0 });
  try {
    hold(held);
    work();
  } catch (reason) {
    if (!isBusy(reason)) throw reason;
    throw new StartRefused(`A server or another command uses ${file}. End it first.`);
  } finally {
    held.close();
  }
}

/** A file whose first page is lost cannot be locked by SQLite, and no server can be using it; to replace it is why one restores. */
function hold(held: SQLite.Database): void {
  try {
    held.pragma('locking_mode = EXCLUSIVE');
    held.pragma('journal_mode = DELETE');
    held.exec('BEGIN EXCLUSIVE');
    // While the lock is held SQLite keeps the spent journal of the step before.
    rmSync(`${held.name}-journal`, { force: true });
  } catch (reason) {
    if (!isDamage(reason)) throw reason;
  }
}

/** A left-over log must go aside too: SQLite would play it into whatever stands under the name it belongs to. */
function swap(file: string, fresh: string, aside: string): void {
  const [, ...beside] = filesOf(file);
  const [, ...besideAside] = filesOf(aside);
  if (existsSync(file)) {
    keepAs(file, aside);
    becomeLike(file, fresh);
  }
  for (const [i, path] of beside.entries()) if (existsSync(path)) renameSync(path, besideAside[i] ?? aside);
  renameSync(fresh, file);
  flush(dirname(file));
}

/** A second name for the same file costs no room; where the file system knows no such thing, a copy. */
function keepAs(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside, constants.COPYFILE_EXCL);
  }
}

/** Restored by an administrator, opened by the server's own user. */
function becomeLike(file: string, fresh: string): void {
  const { uid, gid, mode } = statSync(file);
  chownSync(fresh, uid, gid);
  chmodSync(fresh, mode);
}
