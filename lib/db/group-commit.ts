import 'server-only';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Database as Connection, Statement } from 'better-sqlite3';
import { Problem } from '#lib/domain/problem.ts';
import { isBusy, isPassing } from './sqlite-code.ts';

export type GroupCommit<T> = <R>(command: (tx: T) => Promise<R>) => Promise<R>;

type Limits = { waiting: number; group: number; tries: number };
type Statements = { begin: Statement; savepoint: Statement; undo: Statement; release: Statement; commit: Statement };
type Job = { run: () => Promise<void>; answer: () => void; fail: (reason: unknown) => void };

/**
 * At a bound the answer is "try again shortly" instead of a wait that outlives the phone's patience (30 s): so many commands wait, and
 * a group tries so often to begin while somebody else writes.
 */
const LIMITS: Limits = { waiting: 4_000, group: 512, tries: 1_000 };
const PAUSE_MS = 20;
const RETRY_AFTER_SECONDS = 3;

/**
 * Every command waiting when the writer is free runs in one `BEGIN IMMEDIATE … COMMIT`, each inside its own savepoint;
 * nobody is answered before that commit, not even a refusal, since it may rest on a neighbour's uncommitted row.
 * A command must await nothing but queries of its `tx`.
 */
export function createGroupCommit<T>(connection: Connection, tx: T, limits: Limits = LIMITS): GroupCommit<T> {
  const statements = prepare(connection);
  const waiting: Job[] = [];
  let awake = false;

  const drain = async () => {
    while (waiting.length > 0) {
      // One turn of the event loop: what arrived in the same turn shares the commit, and a full queue does not starve everything else.
      await turn();
      const jobs = waiting.splice(0, limits.group);
      await commitTogether(connection, statements, jobs, limits.tries);
    }
    awake = false;
  };

  return (command) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= limits.waiting) return reject(overloaded());
      waiting.push(jobOf(() => command(tx), resolve, reject));
      if (awake) return;
      awake = true;
      void drain();
    });
}

function prepare(connection: Connection): Statements {
  return {
    begin: connection.prepare('BEGIN IMMEDIATE'),
    savepoint: connection.prepare('SAVEPOINT command'),
    undo: connection.prepare('ROLLBACK TO command'),
    release: connection.prepare('RELEASE command'),
    commit: connection.prepare('COMMIT'),
  };
}

/** `cause` is for the log of this server only. */
function overloaded(cause?: unknown): Problem {
  const problem = new Problem('overloaded', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  problem.cause = cause;
  return problem;
}

/** A command that keeps its verdict to itself until it is told to answer. */
function jobOf<R>(command: () => Promise<R>, resolve: (value: R) => void, reject: (reason: unknown) => void): Job {
  let answer = () => reject(overloaded());
  return {
    run: async () => {
      try {
        const value = await command();
        answer = () => resolve(value);
      } catch (reason) {
        answer = () => reject(isPassing(reason) ? overloaded(reason) : reason);
        throw reason;
      }
    },
    answer: () => answer(),
    fail: reject,
  };
}

/** Never throws: whatever happens, every job is answered and the queue goes on. */
async function commitTogether(connection: Connection, statements: Statements, jobs: readonly Job[], tries: number): Promise<void> {
  const { commit, ...points } = statements;
  try {
    await begin(connection, statements, tries);
    for (const job of jobs) await runInSavepoint(connection, points, job);
    commit.run();
  } catch (reason) {
    const cause = rolledBack(connection) ?? reason;
    for (const job of jobs) job.fail(overloaded(cause));
    return;
  }
  for (const job of jobs) job.answer();
}

/**
 * Waits for another writer (a maintenance command, a second process) without holding up the event loop, so pages are still served.
 * What a ROLLBACK that failed left open is closed before anything new, or nobody of this group is let in either.
 */
async function begin(connection: Connection, { begin: start }: Statements, tries: number): Promise<void> {
  if (connection.inTransaction) connection.exec('ROLLBACK');
  for (let left = tries; ; left -= 1) {
    try {
      start.run();
      return;
    } catch (reason) {
      if (left <= 1 || !isBusy(reason)) throw reason;
    }
    await pause(PAUSE_MS);
  }
}

/** What kept the transaction from being undone, or null when nothing is left of it. */
function rolledBack(connection: Connection): unknown {
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    return null;
  } catch (reason) {
    return reason;
  }
}

type Points = Pick<Statements, 'savepoint' | 'undo' | 'release'>;

/** A refusal undoes its own savepoint only. Throws when SQLite has dropped the whole transaction (disk full, I/O error). */
async function runInSavepoint(connection: Connection, { savepoint, undo, release }: Points, job: Job): Promise<void> {
  savepoint.run();
  try {
    await job.run();
  } catch (reason) {
    if (!connection.inTransaction) throw reason;
    undo.run();
  }
  release.run();
}
