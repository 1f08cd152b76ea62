import 'server-only';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Engine, StartRefused, type Tx } from './engine.ts';

const folder = () => join(/* turbopackIgnore: true */ process.cwd(), 'drizzle', 'migrations');

/** `created_at` of the newest migration a database holds; 0 for an empty file. */
async function newestApplied(tx: Tx): Promise<number> {
  const table = await tx.get<{ n: number }>(sql`SELECT count(*) AS n FROM sqlite_master WHERE name = '__drizzle_migrations'`);
  if (!table?.n) return 0;
  const newest = await tx.get<{ at: number | null }>(sql`SELECT max(created_at) AS at FROM __drizzle_migrations`);
  return Number(newest?.at ?? 0);
}

function newestKnown(): number {
  return Math.max(...readMigrationFiles({ migrationsFolder: folder() }).map((step) => step.folderMillis));
}

/** Brings a database up to this program. Throws StartRefused when the database is newer: an old program must not write into it. */
export async function migrateDatabase(engine: Engine): Promise<void> {
  if ((await newestApplied(engine.writer)) > newestKnown()) {
    throw new StartRefused(
      `The database ${engine.file} was written by a newer version of this program. Install that version, or name another database.`,
    );
  }
  migrate(engine.writer, { migrationsFolder: folder() });
}

/** True when the database answers and holds exactly the migrations of this program. */
export async function isCurrent(engine: Engine): Promise<boolean> {
  return (await newestApplied(engine.reader)) === newestKnown();
}
