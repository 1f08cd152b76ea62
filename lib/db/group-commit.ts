import 'server-only';
import type { Database as Connection, Statement } from 'better-sqlite3';
import { Problem } from '#lib/domain/problem.ts';

export type GroupCommit<T> = <R>(command: (tx: T) => Promise<R>) => Promise<R>;

type Limits = { waiting: number; group: number };
type Statements = { begin: Statement; savepoint: Statement; undo: Statement; release: Statement; commit: Statement };
type Job = { run: () => Promise<void>; answer: () => void; fail: (reason: unknown) => void };

/** At the bound the answer is "try again shortly" instead of a wait that outlives the phone's patience. */
const LIMITS: Limits = { waiting: 4_000, group: 512 };
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
    try {
      while (waiting.length > 0) await commitTogether(connection, statements, waiting.splice(0, limits.group));
    } finally {
      awake = false;
    }
  };

  return (command) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= limits.waiting) return reject(overloaded());
      waiting.push(jobOf(() => command(tx), resolve, reject));
      if (awake) return;
      awake = true;
      // One turn of the event loop: what arrived in the same turn shares the commit.
      setImmediate(drain);
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
        answer = () => reject(reason);
        throw reason;
      }
    },
    answer: () => answer(),
    fail: reject,
  };
}

async function commitTogether(connection: Connection, { begin, commit, ...points }: Statements, jobs: readonly Job[]): Promise<void> {
  try {
    // Left open by a ROLLBACK that failed: closed before anything new, or nobody of this group is let in either.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    begin.run();
    for (const job of jobs) await runInSavepoint(connection, points, job);
    commit.run();
  } catch (reason) {
    const cause = rolledBack(connection) ?? reason;
    for (const job of jobs) job.fail(overloaded(cause));
    return;
  }
  for (const job of jobs) job.answer();
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
