import 'server-only';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Engine, StartRefused, type Tx } from './engine.ts';

/** Before the first request nobody minds that the process stands still while another one migrates. */
const PATIENCE_MS = 10_000;

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

/** How the migrations a database holds stand to those of this program; `none`: it holds none at all. */
export async function ageOf(tx: Tx): Promise<'none' | 'older' | 'current' | 'newer'> {
  const [applied, known] = [await newestApplied(tx), newestKnown()];
  if (applied === 0) return 'none';
  if (applied === known) return 'current';
  return applied > known ? 'newer' : 'older';
}

/** Brings a database up to this program. Throws StartRefused when the database is newer: an old program must not write into it. */
export async function migrateDatabase(engine: Engine): Promise<void> {
  if ((await ageOf(engine.writer)) === 'newer') {
    throw new StartRefused(
      `The database ${engine.file} was written by a newer version of this program. Install that version, or name another database.`,
    );
  }
  await engine.writer.get(sql.raw(`PRAGMA busy_timeout = ${PATIENCE_MS}`));
  migrate(engine.writer, { migrationsFolder: folder() });
  await engine.writer.get(sql`PRAGMA busy_timeout = 0`);
}

/** True when the database answers and holds exactly the migrations of this program. */
export async function isCurrent(engine: Engine): Promise<boolean> {
  return (await ageOf(engine.reader)) === 'current';
}
