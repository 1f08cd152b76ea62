import SQLite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createGroupCommit } from '#lib/db/group-commit.ts';
import { Problem } from '#lib/domain/problem.ts';
import { freshDatabaseUrl } from '#tests/support/private-database.ts';

function notebook(limits: Partial<{ waiting: number; group: number; tries: number }> = {}) {
  const path = freshDatabaseUrl().slice('file:'.length);
  const writing = new SQLite(path);
  writing.pragma('journal_mode = WAL');
  writing.exec('CREATE TABLE notes (text TEXT PRIMARY KEY)');
  const reading = new SQLite(path, { readonly: true });
  const insert = writing.prepare('INSERT INTO notes VALUES (?)');
  const commit = createGroupCommit(writing, writing, { waiting: 4_000, group: 512, tries: 1_000, ...limits });
  const write = (text: string) =>
    commit(async () => {
      insert.run(text);
      return text;
    });
  const committed = () => reading.prepare('SELECT text FROM notes ORDER BY text').pluck().all();
  return { writing, commit, write, committed, insert };
}

test('everyone is answered after the one commit of all, outside any transaction', async () => {
  const { writing, write, committed } = notebook();
  const ends: boolean[] = [];
  await Promise.all(['a', 'b', 'c', 'd'].map((text) => write(text).then(() => ends.push(writing.inTransaction))));
  expect(ends).toEqual([false, false, false, false]);
  expect(committed()).toEqual(['a', 'b', 'c', 'd']);
});

test('nobody is answered before the commit: what is answered can be read by another connection', async () => {
  const { write, committed } = notebook();
  const seen = await Promise.all(['a', 'b', 'c'].map((text) => write(text).then(() => committed())));
  expect(seen).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

test('a command that fails undoes only itself and its neighbours are kept', async () => {
  const { write, commit, insert, committed } = notebook();
  const refused = commit(async () => {
    insert.run('half done');
    throw new Problem('window-closed');
  });
  const broken = commit(async () => {
    insert.run('half done too');
    throw new TypeError('a bug');
  });
  const [first, second, third, fourth] = await Promise.allSettled([write('a'), refused, broken, write('b')]);
  expect([first?.status, fourth?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'window-closed' } });
  expect(third).toMatchObject({ status: 'rejected', reason: { name: 'TypeError' } });
  expect(committed()).toEqual(['a', 'b']);
});

test('a constraint that a command breaks is its own failure', async () => {
  const { write, committed } = notebook();
  const answers = await Promise.allSettled([write('a'), write('a'), write('b')]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(committed()).toEqual(['a', 'b']);
});

test('when the commit itself fails everyone is told to try again and nothing is kept', async () => {
  const { writing, commit, insert, write, committed } = notebook();
  writing.exec('PRAGMA foreign_keys = ON');
  writing.exec(
    'CREATE TABLE parents (id TEXT PRIMARY KEY); CREATE TABLE children (id TEXT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const orphan = commit(async () => writing.prepare("INSERT INTO children VALUES ('nobody')").run());
  const neighbour = commit(async () => insert.run('neighbour'));
  const refusedOnIt = commit(async () => {
    throw new Problem('content-conflict');
  });
  const answers = await Promise.allSettled([orphan, neighbour, refusedOnIt]);
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'overloaded', details: { retryAfterSeconds: 3 } } });
  expect(committed()).toEqual([]);
  await write('later');
  expect(committed()).toEqual(['later']);
});

test('another writer is waited for, while the event loop goes on', async () => {
  const { writing, write, committed } = notebook();
  writing.pragma('busy_timeout = 0');
  const other = new SQLite(writing.name);
  other.exec('BEGIN IMMEDIATE');
  const answered = Promise.all(['a', 'b'].map(write));
  let turns = 0;
  await vi.waitFor(() => {
    turns += 1;
    expect(turns).toBeGreaterThan(3);
  });
  expect(committed()).toEqual([]);
  other.exec('ROLLBACK');
  expect(await answered).toEqual(['a', 'b']);
  expect(committed()).toEqual(['a', 'b']);
});

test('when another process never lets go of the writer everyone is told to try again', async () => {
  const { writing, write, committed } = notebook({ tries: 2 });
  writing.pragma('busy_timeout = 0');
  const other = new SQLite(writing.name);
  other.exec('BEGIN IMMEDIATE');
  await expect(write('a')).rejects.toMatchObject({ code: 'overloaded' });
  other.exec('ROLLBACK');
  await write('b');
  expect(committed()).toEqual(['b']);
});

test('a transaction that cannot even be undone answers everyone, and the writer goes on when it can', async () => {
  const { writing, commit, write, committed } = notebook();
  const failing = vi.spyOn(writing, 'exec').mockImplementation(() => {
    throw new Error('disk I/O error');
  });
  writing.pragma('foreign_keys = ON');
  writing.prepare('CREATE TABLE parents (id TEXT PRIMARY KEY)').run();
  writing.prepare('CREATE TABLE children (id TEXT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)').run();
  const orphan = commit(async () => writing.prepare("INSERT INTO children VALUES ('nobody')").run());
  await expect(orphan).rejects.toMatchObject({ code: 'overloaded' });
  expect(writing.inTransaction).toBe(true);
  await expect(write('a')).rejects.toMatchObject({ code: 'overloaded' });
  failing.mockRestore();
  await write('b');
  expect(committed()).toEqual(['b']);
});

test('a connection that is gone answers everybody, now and later', async () => {
  const { writing, write } = notebook();
  writing.close();
  for (const text of ['a', 'b']) await expect(write(text)).rejects.toMatchObject({ code: 'overloaded' });
});

test('trouble of the disk inside a command is told as "try again shortly", a bug as what it is', async () => {
  const { commit, write } = notebook();
  const full = new SQLite.SqliteError('database or disk is full', 'SQLITE_FULL');
  const wrapped = commit(async () => {
    throw new Error('Failed query', { cause: full });
  });
  const bug = commit(async () => {
    throw new SQLite.SqliteError('no such column', 'SQLITE_ERROR');
  });
  const answers = await Promise.allSettled([wrapped, bug, write('a')]);
  expect(answers).toMatchObject([
    { reason: { code: 'overloaded', details: { retryAfterSeconds: 3 } } },
    { reason: { code: 'SQLITE_ERROR' } },
    { status: 'fulfilled' },
  ]);
});

test('when SQLite drops the whole transaction inside a command, everybody of the group comes again', async () => {
  const { writing, commit, write, committed } = notebook();
  const first = write('first');
  const dropping = commit(async () => {
    writing.exec('ROLLBACK');
    throw new SQLite.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
  });
  for (const answer of await Promise.allSettled([first, dropping, write('last')]))
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'overloaded' } });
  await write('later');
  expect(committed()).toEqual(['later']);
});

test('the queue is bounded: beyond it the answer is "try again shortly", not a wait', async () => {
  const { write, committed } = notebook({ waiting: 3, group: 2 });
  const answers = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(write));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(answers[3]).toMatchObject({ reason: { code: 'overloaded' } });
  expect(committed()).toEqual(['a', 'b', 'c']);
});

test('a queue that never empties leaves the event loop its turns', async () => {
  const { write } = notebook();
  let going = true;
  let written = 0;
  const client = async () => {
    for (; going; written += 1) await write(`note ${written}`);
  };
  const clients = client();
  for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  going = false;
  await clients;
  expect(written).toBeGreaterThan(0);
});

test('a command queued by the answer of another is not forgotten', async () => {
  const { write, committed } = notebook();
  await write('a')
    .then(() => write('b'))
    .then(() => write('c'));
  expect(committed()).toEqual(['a', 'b', 'c']);
});
