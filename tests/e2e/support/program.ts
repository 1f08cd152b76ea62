import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cleanEnvironment, PINNED_NODE, ROOT } from '#scripts/run.mjs';
import { SERVER } from '#scripts/server.mjs';

const READY_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/** The production server as a child process, on a port and a database of its own. */
export type Program = {
  /** `http://localhost:PORT`, the same through every restart. */
  origin: string;
  /** Starts it and waits until it says that it is ready. `clock` is the instant at which its clock begins (ISO 8601). */
  start: (options?: { clock?: string }) => Promise<void>;
  /** SIGKILL: no goodbye to open connections, as when the power goes. */
  kill: () => Promise<void>;
  /** What the database holds right now, read past the server. */
  query: (sql: string, ...values: (string | number)[]) => Record<string, unknown>[];
  /** Changes rows past the server, for what no screen offers yet (a revoked poster). */
  change: (sql: string, ...values: (string | number)[]) => void;
  /** Runs one of this program's scripts beside the server, on the same database; answers what it printed. */
  runScript: (script: string, ...args: string[]) => string;
  /** Everything the server has written to its streams. */
  output: () => string;
  /** Ends it and removes its database. */
  remove: () => Promise<void>;
};

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function untilReady(origin: string, child: ChildProcess, output: () => string) {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${output()}`);
    if (await isReady(origin)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`the server was not ready in time:\n${output()}`);
}

/** Dies with the test process, however that one ends. */
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** A program that is not started yet, on a port that is free unless one is named. */
export async function createProgram(ownPort?: number): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const file = join(folder, 'journey.db');
  const port = ownPort ?? (await freePort());
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let written = '';

  async function kill() {
    if (child === undefined) return;
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    const running = child.exitCode === null && child.signalCode === null;
    child.kill('SIGKILL');
    if (running) await gone;
    living.delete(child);
    child = undefined;
  }

  async function start({ clock }: { clock?: string } = {}) {
    await kill();
    const rehearsal = clock === undefined ? {} : { TEST_CLOCK: clock, ALLOW_TEST_CLOCK: '1' };
    const env = cleanEnvironment({
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: `file:${file}`,
      SEED: 'demo',
      ORIGIN: origin,
      ...rehearsal,
    });
    const started = spawn(PINNED_NODE, SERVER, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    living.add(started);
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (written += chunk));
    await untilReady(origin, started, () => written);
  }

  function query(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    const db = new Database(file, { readonly: true });
    try {
      return db.prepare<unknown[], Record<string, unknown>>(sql).all(...values);
    } finally {
      db.close();
    }
  }

  function change(sql: string, ...values: (string | number)[]) {
    const db = new Database(file);
    try {
      db.pragma('busy_timeout = 5000');
      db.prepare(sql).run(...values);
    } finally {
      db.close();
    }
  }

  function runScript(script: string, ...args: string[]): string {
    const env = cleanEnvironment({ DATABASE_URL: `file:${file}`, PORT: String(port), ORIGIN: origin });
    return execFileSync(PINNED_NODE, ['--conditions=react-server', join(ROOT, 'scripts', script), ...args], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
  }

  async function remove() {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }

  return { origin, start, kill, query, change, runScript, output: () => written, remove };
}
