import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, attachmentFolder, copyFiles, keepFile, sweepFiles } from '#lib/db/attachment-files.ts';
import { insertAttachment } from '#lib/db/attachments.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import type { Engine } from '#lib/db/engine.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { restoreDatabase } from '#lib/use-cases/restore-database.ts';
import { takeSnapshot } from '#lib/use-cases/take-snapshot.ts';
import { PDF } from '#tests/support/attachment-files.ts';
import { freshDatabaseUrl, privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await privateDatabase();
});

const names = (database: string) => readdirSync(attachmentFolder(database));
const age = (path: string, ms: number) => utimesSync(path, new Date(Date.now() - ms), new Date(Date.now() - ms));

/** A kept file that a row names. */
async function attached(bytes: Buffer = PDF): Promise<string> {
  const sha256 = await keepFile(engine.file, bytes);
  const row = { id: sha256, sha256, name: 'a.pdf', kind: 'pdf', size: bytes.length, addedBy: 'test', addedAt: 0 } as const;
  await engine.commit((tx) => insertAttachment(tx, row));
  return sha256;
}

test('a file is whole under its name, for its owner alone, and a torn one is written anew', async () => {
  const sha256 = await keepFile(engine.file, PDF);
  expect(names(engine.file)).toEqual([sha256]);
  expect(statSync(attachmentFile(engine.file, sha256)).mode & 0o777).toBe(0o600);
  writeFileSync(attachmentFile(engine.file, sha256), 'torn');
  await keepFile(engine.file, PDF);
  expect(readFileSync(attachmentFile(engine.file, sha256))).toEqual(PDF);
});

describe('what no row names', () => {
  test('goes after a day, unfinished files too; what is named or was sent again stays', async () => {
    const [named, orphan, again] = [
      await attached(),
      await keepFile(engine.file, Buffer.from('orphan')),
      await keepFile(engine.file, Buffer.from('again')),
    ];
    const part = join(attachmentFolder(engine.file), `${orphan}.x.part`);
    writeFileSync(part, 'half');
    for (const path of [named, orphan, again].map((sha256) => attachmentFile(engine.file, sha256))) age(path, 2 * DAY_MS);
    age(part, 2 * DAY_MS);
    await keepFile(engine.file, Buffer.from('again'));
    expect(sweepFiles(engine.file, new Set([named]), DAY_MS, Date.now())).toBe(2);
    expect(names(engine.file).sort()).toEqual([named, again].sort());
  });

  test('stays while a replaced database or a backup stands beside: it may name it', async () => {
    const orphan = await keepFile(engine.file, PDF);
    age(attachmentFile(engine.file, orphan), 2 * DAY_MS);
    for (const neighbour of [`${engine.file}.replaced-2021`, join(dirname(engine.file), 'before-upgrade.db')]) {
      writeFileSync(neighbour, '');
      expect(sweepFiles(engine.file, new Set(), DAY_MS, Date.now())).toBe(0);
      await copyFiles(engine.file, neighbour);
    }
    expect(names(engine.file)).toEqual([orphan]);
  });
});

describe('a backup', () => {
  test('carries the files: a snapshot at no cost, another folder with copies of its own', async () => {
    const sha256 = await attached();
    const snapshot = await takeSnapshot(engine.file, Date.now());
    expect(statSync(attachmentFile(snapshot, sha256)).ino).toBe(statSync(attachmentFile(engine.file, sha256)).ino);
    expect(await checkDatabase(snapshot)).toEqual([]);
  });

  test('brings them back, onto a machine that has none of them', async () => {
    const sha256 = await attached();
    const backup = join(dirname(freshDatabaseUrl().slice('file:'.length)), 'backup.db');
    await copyDatabase(engine.file, backup);
    expect(await checkDatabase(backup)).toEqual([expect.stringMatching(/files missing/)]);
    copyFiles(engine.file, backup);
    const elsewhere = freshDatabaseUrl().slice('file:'.length);
    await restoreDatabase(elsewhere, backup, Date.now());
    expect(readFileSync(attachmentFile(elsewhere, sha256))).toEqual(PDF);
    expect(await checkDatabase(elsewhere)).toEqual([]);
  });

  test('of a database without files leaves no folder', async () => {
    await takeSnapshot(engine.file, Date.now());
    expect(existsSync(join(dirname(engine.file), 'snapshots', 'attachments'))).toBe(false);
  });
});
