import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

/** What every query takes first: a transaction of the writer, or the read-only connection. */
export type Tx = BetterSQLite3Database;

export type Engine = {
  /** Absolute path of the database file; secrets are kept beside it. */
  file: string;
  /** Read-only connection: sees what is committed. */
  reader: Tx;
  /** The only connection that writes; for migrations and for `commit` alone. */
  writer: Tx;
  /** Runs a command in a transaction and answers after its commit. Throws what the command throws, or Problem `overloaded`. */
  commit: GroupCommit<Tx>;
  close: () => void;
};

/** A sentence for the person who starts the server; nothing else of the error is shown. */
export class StartRefused extends Error {}

const DEFAULT_URL = 'file:data/sangkien.db';

const COMMON = ['busy_timeout = 2000', 'cache_size = -65536'];
const READING = [...COMMON, 'query_only = ON'];
/** The log is copied back every 32 MB, unless a thread does so earlier (`checkpoints.ts`): pages that random ids touch again and again are then written once instead of many times. */
const WRITING = [...COMMON, 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'wal_autocheckpoint = 8000'];

function fileOf(url: string): string {
  if (!url.startsWith('file:') || url.includes(':memory:')) throw new StartRefused('DATABASE_URL must name a file: file:path/to.db');
  return resolve(/* turbopackIgnore: true */ process.cwd(), url.replace(/^file:(\/\/)?/, ''));
}

/** Absolute path of the database that DATABASE_URL names, whether or not it exists. */
export function databaseFile(): string {
  return fileOf(process.env.DATABASE_URL || DEFAULT_URL);
}

/** Opens a database of its own; servers share one by `engine()`. Durability is set here and nowhere else. */
export function openEngine(url: string): Engine {
  const file = fileOf(url);
  mkdirSync(dirname(file), { recursive: true });
  const writing = new SQLite(file);
  for (const pragma of WRITING) writing.pragma(pragma);
  // The group commit waits for other writers itself, without holding up the event loop as SQLite's own waiting does.
  writing.pragma('busy_timeout = 0');
  const reading = new SQLite(file, { readonly: true });
  for (const pragma of READING) reading.pragma(pragma);
  const writer = drizzle(writing);
  return {
    file,
    writer,
    reader: drizzle(reading),
    commit: createGroupCommit(writing, writer),
    close: () => {
      reading.close();
      writing.close();
    },
  };
}

declare global {
  var sangKienEngine: Engine | undefined;
}

/** The one engine of this process. Pages and route handlers are separate bundles, so it hangs on `globalThis`. */
export function engine(): Engine {
  globalThis.sangKienEngine ??= openEngine(process.env.DATABASE_URL || DEFAULT_URL);
  return globalThis.sangKienEngine;
}

/** Closes the engine of this process; the next call of `engine()` opens anew. */
export function closeEngine(): void {
  globalThis.sangKienEngine?.close();
  globalThis.sangKienEngine = undefined;
}
