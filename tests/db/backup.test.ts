import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { type Engine, openEngine, StartRefused } from '#lib/db/engine.ts';
import { listFaults, readDatabaseFile } from '#lib/db/faults.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { restoreDatabase } from '#lib/use-cases/restore-database.ts';
import { listSnapshots, takeSnapshot } from '#lib/use-cases/take-snapshot.ts';
import { aSubmission, DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { freshDatabaseUrl, privateDatabase } from '#tests/support/private-database.ts';

const beside = (file: string, name: string) => join(dirname(file), name);
const countIn = (file: string) =>
  readDatabaseFile(file, async (tx) => tx.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiatives`)?.n ?? -1);

async function planted(): Promise<{ engine: Engine; receive: () => Promise<unknown> }> {
  const engine = await privateDatabase();
  await plantTree(engine);
  const submission = aSubmission(await openCampaign(engine));
  return { engine, receive: () => engine.commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission })) };
}

/** A database that a server has left: nothing has it open. */
async function left(initiatives: number): Promise<string> {
  const { engine, receive } = await planted();
  for (let i = 0; i < initiatives; i += 1) await receive();
  const file = freshDatabaseUrl().slice('file:'.length);
  await copyDatabase(engine.file, file);
  return file;
}

/** Overwrites whole pages in the middle, as a dying disk does. */
function damage(file: string, from: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, Math.min(from + 40_960, bytes.length));
  writeFileSync(file, bytes);
}

test('a copy taken while submissions run is whole, of one instant, sound, and one file for its owner alone', async () => {
  const { engine, receive } = await planted();
  await Promise.all(Array.from({ length: 300 }, receive));
  let running = true;
  let during = 0;
  const submissions = async () => {
    for (; running; during += 1) await receive();
  };
  const clients = Array.from({ length: 8 }, submissions);
  const to = beside(engine.file, 'copy.db');
  await copyDatabase(engine.file, to);
  running = false;
  await Promise.all(clients);
  expect(during).toBeGreaterThan(8);
  expect(await countIn(to)).toBeGreaterThanOrEqual(300);
  expect(await countIn(to)).toBeLessThanOrEqual(300 + during);
  expect(await checkDatabase(to)).toEqual([]);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(to)).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
});

test('what exists is never overwritten, not even the database itself', async () => {
  const file = await left(1);
  const other = beside(file, 'other');
  writeFileSync(other, 'letters');
  for (const to of [file, other]) await expect(copyDatabase(file, to)).rejects.toThrow(/not overwritten/);
  expect([await countIn(file), readFileSync(other, 'utf8')]).toEqual([1, 'letters']);
});

test('a damaged database gives no backup, and nothing is left of the try', async () => {
  const file = await left(200);
  damage(file, 81_920);
  await expect(copyDatabase(file, beside(file, 'copy.db'))).rejects.toThrow(/not a sound database/);
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  await expect(copyDatabase(beside(file, 'missing.db'), beside(file, 'copy.db'))).rejects.toThrow(StartRefused);
});

test('check names damaged pages, rows that point nowhere, other ages and wrong counts', async () => {
  const file = await left(3);
  expect(await checkDatabase(file)).toEqual([]);
  const meddle = new SQLite(file);
  meddle.exec("UPDATE counters SET n = n + 1 WHERE unit_id = 'id-ROOT'");
  expect(await checkDatabase(file)).toEqual([expect.stringMatching(/^counter of unit id-ROOT/)]);
  meddle.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)");
  expect(await checkDatabase(file)).toEqual([expect.stringMatching(/migrations.*newer/)]);
  meddle.pragma('foreign_keys = OFF');
  meddle.exec("DELETE FROM units WHERE id = 'id-LOW-1'");
  expect(await checkDatabase(file)).toEqual(['rows of initiatives that point to no row of units: 3']);
  meddle.close();
  damage(file, 0);
  expect(await checkDatabase(file)).toEqual([expect.stringMatching(/SQLITE_NOTADB/)]);
  await expect(checkDatabase(beside(file, 'missing.db'))).rejects.toThrow(StartRefused);
  expect(existsSync(beside(file, 'missing.db'))).toBe(false);
});

test('restore puts the backup in place and keeps what stood there, with what its log still held', async () => {
  const backup = await left(2);
  const { engine, receive } = await planted();
  await Promise.all(Array.from({ length: 5 }, receive));
  engine.close();
  const aside = await restoreDatabase(engine.file, backup, DURING);
  expect(aside).toBe(`${engine.file}.replaced-2021-03-20T00-00-00`);
  expect([await countIn(engine.file), await countIn(aside ?? '')]).toEqual([2, 5]);
  expect(await checkDatabase(engine.file)).toEqual([]);
  const names = readdirSync(dirname(engine.file)).map((name) => name.replace(/^.*\.replaced-[-T0-9]+/, 'aside'));
  expect(names.sort()).toEqual(['aside', basename(engine.file)].sort());
});

test('restore is refused while a server holds the database, idle or not, and nothing changes', async () => {
  const backup = await left(2);
  const { engine, receive } = await planted();
  await receive();
  await expect(restoreDatabase(engine.file, backup, DURING)).rejects.toThrow(/uses .* End it first/);
  await receive();
  expect(await countIn(engine.file)).toBe(2);
  expect(readdirSync(dirname(engine.file)).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
});

test('a log that a killed server left is not played into the restored database', async () => {
  const backup = await left(2);
  const { engine, receive } = await planted();
  await Promise.all(Array.from({ length: 3 }, receive));
  const killed = freshDatabaseUrl().slice('file:'.length);
  for (const ending of ['', '-wal']) writeFileSync(`${killed}${ending}`, readFileSync(`${engine.file}${ending}`));
  const aside = await restoreDatabase(killed, backup, DURING);
  expect([await countIn(killed), await countIn(aside ?? '')]).toEqual([2, 3]);
  expect(await checkDatabase(killed)).toEqual([]);
});

test('a database that cannot even be opened is replaced, and its files are kept aside', async () => {
  const backup = await left(2);
  const ruined = freshDatabaseUrl().slice('file:'.length);
  writeFileSync(ruined, 'x'.repeat(8_192));
  writeFileSync(`${ruined}-wal`, 'y'.repeat(8_192));
  const aside = (await restoreDatabase(ruined, backup, DURING)) ?? '';
  expect(await checkDatabase(ruined)).toEqual([]);
  expect(readFileSync(aside, 'utf8')).toBe('x'.repeat(8_192));
});

test('a ruined database that a server still holds is not replaced under its feet', async () => {
  const backup = await left(2);
  const { engine, receive } = await planted();
  await receive();
  damage(engine.file, 0);
  await expect(restoreDatabase(engine.file, backup, DURING)).rejects.toThrow(/End it first/);
});

test('restore makes the database where none was', async () => {
  const backup = await left(2);
  const file = freshDatabaseUrl().slice('file:'.length);
  expect(await restoreDatabase(file, backup, DURING)).toBeNull();
  expect(await countIn(file)).toBe(2);
});

test('what is newer, of another program, damaged or missing is not restored, and nothing changes', async () => {
  const file = await left(2);
  const before = readFileSync(file);
  const newer = await left(1);
  const meddle = new SQLite(newer);
  meddle.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)");
  meddle.close();
  const foreign = beside(newer, 'foreign.db');
  const notes = new SQLite(foreign);
  notes.exec('CREATE TABLE notes (text TEXT)');
  notes.close();
  const damaged = await left(200);
  damage(damaged, 81_920);
  const refused = [
    [newer, /newer version/],
    [foreign, /not a database of this program/],
    [damaged, /not a sound database/],
    [beside(file, 'missing.db'), /no database at/],
    [join(import.meta.dirname, 'backup.test.ts'), /not a sound database/],
  ] as const;
  for (const [from, sentence] of refused) await expect(restoreDatabase(file, from, DURING)).rejects.toThrow(sentence);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
});

test('an older backup is restored and brought up by the next start', async () => {
  const backup = await left(1);
  const meddle = new SQLite(backup);
  meddle.exec('DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)');
  meddle.close();
  const file = await left(2);
  await restoreDatabase(file, backup, DURING);
  expect(await checkDatabase(file)).toEqual([expect.stringMatching(/older/)]);
});

test('snapshots stand beside the database, rotate, and touch no file that is not theirs', async () => {
  const file = await left(1);
  const folder = beside(file, 'snapshots');
  mkdirSync(folder);
  for (const name of ['snapshot-mine.db', 'backup-2021-03-01T00-00-00.db']) writeFileSync(join(folder, name), '');
  const taken = Array.from({ length: 10 }, (_, i) => DURING + i * 1_000);
  for (const at of taken) await takeSnapshot(file, at);
  expect(listSnapshots(file).sort()).toEqual(taken.slice(2));
  expect(readdirSync(folder)).toHaveLength(10);
});

test('a copy can be opened as the database of a server', async () => {
  const file = await left(1);
  const engine = openEngine(`file:${file}`);
  expect(engine.writer.get(sql`PRAGMA journal_mode`)).toEqual({ journal_mode: 'wal' });
  expect(await listFaults(engine.reader)).toEqual([]);
  engine.close();
});
