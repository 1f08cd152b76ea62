import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openEngine, StartRefused } from '#lib/db/engine.ts';
import { isCurrent, migrateDatabase } from '#lib/db/migrate.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

test('every commit reaches the disk before it is answered', async () => {
  const { writer } = await privateDatabase();
  expect(writer.get(sql`PRAGMA journal_mode`)).toEqual({ journal_mode: 'wal' });
  expect(writer.get(sql`PRAGMA synchronous`)).toEqual({ synchronous: 2 });
  expect(writer.get(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 });
});

test('the reading connection cannot write', async () => {
  const { reader } = await privateDatabase();
  expect(() => reader.run(sql`DELETE FROM units`)).toThrow();
});

test('migrating twice changes nothing', async () => {
  const engine = await privateDatabase();
  expect(await isCurrent(engine)).toBe(true);
  await migrateDatabase(engine);
  expect(await isCurrent(engine)).toBe(true);
});

test('a database newer than the program is refused with a sentence, and nothing is written', async () => {
  const engine = await privateDatabase();
  engine.writer.run(sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)`);
  await expect(migrateDatabase(engine)).rejects.toThrow(StartRefused);
  await expect(migrateDatabase(engine)).rejects.toThrow(/newer version/);
  expect(await isCurrent(engine)).toBe(false);
});

test('a database that was never migrated is not current', async () => {
  const { freshDatabaseUrl } = await import('#tests/support/private-database.ts');
  const engine = openEngine(freshDatabaseUrl());
  expect(await isCurrent(engine)).toBe(false);
  engine.close();
});

test('the address of the database must name a file', () => {
  expect(() => openEngine('postgres://localhost/x')).toThrow(StartRefused);
  expect(() => openEngine('file::memory:')).toThrow(StartRefused);
});

test('the tables that lists and counts walk are stored by their key', async () => {
  const { reader } = await privateDatabase();
  for (const table of ['initiative_ancestors', 'counters']) {
    const row = reader.get<{ sql: string }>(sql`SELECT sql FROM sqlite_master WHERE name = ${table}`);
    expect(row?.sql).toContain('WITHOUT ROWID');
  }
});
