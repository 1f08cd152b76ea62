import 'server-only';
import { existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { StartRefused, type Tx } from './engine.ts';
import { isDamage, sqliteCode } from './sqlite-code.ts';

type Orphans = { table: string; parent: string; n: number };

/** What SQLite itself finds wrong, a sentence each: damaged pages, indexes that disagree, rows that point nowhere. Reads every page. */
export async function listFaults(tx: Tx): Promise<string[]> {
  try {
    const pages = await tx.all<{ integrity_check: string }>(sql`PRAGMA integrity_check(20)`);
    const damage = pages.map((page) => page.integrity_check).filter((text) => text !== 'ok');
    return damage.length > 0 ? damage : await listOrphans(tx);
  } catch (reason) {
    if (!isDamage(reason)) throw reason;
    return [`the file cannot be read as a database (${sqliteCode(reason)})`];
  }
}

async function listOrphans(tx: Tx): Promise<string[]> {
  const orphans = await tx.all<Orphans>(sql`SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY "table", parent`);
  return orphans.map(({ table, parent, n }) => `rows of ${table} that point to no row of ${parent}: ${n}`);
}

/** Reads a database that may be damaged or of another age, without making or migrating one. Throws StartRefused when there is none. */
export async function readDatabaseFile<R>(file: string, read: (tx: Tx) => Promise<R>): Promise<R> {
  const connection = openToRead(file);
  try {
    return await read(drizzle(connection));
  } finally {
    connection.close();
  }
}

/** Not read-only: after a crash only a connection that may write can put the log in order. */
function openToRead(file: string): SQLite.Database {
  if (!existsSync(file)) throw new StartRefused(`There is no database at ${file}.`);
  const connection = new SQLite(file, { fileMustExist: true });
  connection.pragma('query_only = ON');
  return connection;
}
