import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { closeEngine, type Engine, engine, openEngine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { expectToldFacts } from './told-facts.ts';

const folders: string[] = [];
const open: Engine[] = [];
let isProcessDatabase = false;

/** The address of a database that does not exist yet, in a folder that goes away after the tests of this file. */
export function freshDatabaseUrl(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sk-'));
  folders.push(folder);
  return `file:${join(folder, 'test.db')}`;
}

/** A database of its own with the real migrations; closed after the test that opened it. */
export async function privateDatabase(): Promise<Engine> {
  const opened = openEngine(freshDatabaseUrl());
  open.push(opened);
  await migrateDatabase(opened);
  return opened;
}

/** The same file after `change` had it alone, as a restore needs it; closed like the first. */
export async function reopened(engine: Engine, change: () => Promise<unknown>): Promise<Engine> {
  engine.close();
  open.splice(open.indexOf(engine), 1);
  try {
    await change();
  } finally {
    open.push(openEngine(`file:${engine.file}`));
  }
  return open.at(-1) ?? engine;
}

/** Points the process's own engine, which the handlers use, at a fresh database. */
export async function processDatabase(): Promise<Engine> {
  closeEngine();
  process.env.DATABASE_URL = freshDatabaseUrl();
  isProcessDatabase = true;
  await migrateDatabase(engine());
  return engine();
}

afterEach(() => {
  const used = open.splice(0);
  if (isProcessDatabase) expectToldFacts(engine().file);
  for (const { file } of used) expectToldFacts(file);
  for (const one of used) one.close();
});

afterAll(() => {
  closeEngine();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
