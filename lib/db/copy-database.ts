import 'server-only';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { StartRefused } from './engine.ts';
import { listFaults } from './faults.ts';
import { isDamage, sqliteCode } from './sqlite-code.ts';

const PATIENCE_MS = 10_000;
/** Half a megabyte at a time: a process that also serves keeps serving. */
const PAGES_AT_ONCE = 128;

/** A database file and what SQLite may have left beside it. */
export const filesOf = (file: string): string[] => ['', '-wal', '-shm', '-journal'].map((ending) => `${file}${ending}`);

/** Makes names and contents survive a power cut; `path` may be a folder. */
export function flush(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Copies what is committed at one instant to the new file `to`, while others read and write. The copy appears under its name only when
 * it is whole, proved sound and on the disk; it is one file for its owner's eyes only. Throws StartRefused with a sentence when `from`
 * is missing or damaged or `to` is taken.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new StartRefused(`There is no database at ${from}.`);
  if (existsSync(to)) throw new StartRefused(`${to} exists already and is not overwritten. Name another file.`);
  const partial = `${to}.partial`;
  removeAll(partial);
  try {
    writeFileSync(partial, '', { mode: 0o600, flag: 'wx' });
    await transfer(from, partial);
    await requireSound(from, partial);
    flush(partial);
    renameSync(partial, to);
    flush(dirname(to));
  } finally {
    removeAll(partial);
  }
}

const unsound = (from: string, fault: string) => new StartRefused(`${from} is not a sound database: ${fault}.`);

function removeAll(file: string): void {
  for (const path of filesOf(file)) rmSync(path, { force: true });
}

/** One read transaction holds the instant: otherwise every commit of another process would start the copy anew, for ever under load. */
async function transfer(from: string, partial: string): Promise<void> {
  const source = new SQLite(from, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    source.pragma('query_only = ON');
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(partial, { progress: () => PAGES_AT_ONCE });
    source.exec('COMMIT');
  } catch (reason) {
    throw isDamage(reason) ? unsound(from, sqliteCode(reason)) : reason;
  } finally {
    source.close();
  }
}

/** Leaves the mode in which a database needs files beside it, then reads every page. */
async function requireSound(from: string, partial: string): Promise<void> {
  const copy = new SQLite(partial, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const [fault] = await listFaults(drizzle(copy));
    if (fault !== undefined) throw unsound(from, fault);
  } finally {
    copy.close();
  }
}
