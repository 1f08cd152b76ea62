import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { constants, cpus, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { PATHS, posterPath } from '#lib/messages/paths.ts';
import { SERVER } from '#scripts/server.mjs';
import { bodyFor } from './body.ts';
import type { Plan, Report, Stream } from './spike/load.ts';
import { endSubject, processorMs, type Subject, startSubject } from './subject.ts';

/**
 * `npm run bench:spike`: the last minute before a close. 200 submissions and 500 reads a second arrive by the clock, whether or not
 * earlier ones were answered, and each is timed from the instant it was due. Meanwhile the whole database is copied and proved again
 * and again, in a process of low priority as the server's own snapshots are: the heaviest reader there is.
 */
const SECONDS = Number(process.env.BENCH_SECONDS || 60);
const WARM_UP_SECONDS = 10;
const PORT = 4109;
const BAR_P99_MS = 300;
const SUBMISSIONS = 200;

const folder = mkdtempSync(join(tmpdir(), 'sk-spike-'));
const file = join(folder, 'spike.db');

/** What phones ask for when a poster is scanned: its page, the form, the campaign and the files of those pages. */
async function streamsFor(url: string): Promise<Stream[]> {
  const db = new SQLite(file, { readonly: true });
  const posters = db.prepare<[], { code: string }>('SELECT code FROM posters').all();
  db.close();
  const scanned = posters.map(({ code }) => posterPath(code));
  const page = await (await fetch(url + (scanned[0] ?? PATHS.home))).text();
  const files = [...new Set(page.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g))];
  const reading = (kind: string, rate: number, paths: readonly string[]): Stream => ({
    kind,
    rate,
    method: 'GET',
    paths,
    body: null,
    right: 200,
  });
  return [
    {
      kind: 'PUT /api/initiatives/{id}',
      rate: SUBMISSIONS,
      method: 'PUT',
      paths: ['/api/initiatives/{id}'],
      body: await bodyFor(url),
      right: 201,
    },
    reading(`GET /q/CODE (${scanned.length} posters)`, 200, scanned),
    reading(`GET ${PATHS.write}`, 100, [PATHS.write]),
    reading('GET /api/campaign', 100, ['/api/campaign']),
    reading(`GET /_next/static/… (${files.length} files)`, 100, files),
  ];
}

async function load(plan: Plan): Promise<Report> {
  const child = fork(join(import.meta.dirname, 'spike', 'load.ts'), { execArgv: [] });
  child.send(plan);
  const [report] = await once(child, 'message');
  return report;
}

/** Copies the database until told to stop; answers how many copies were finished. */
function keepCopying(): () => Promise<number> {
  let copies = 0;
  let stopped = false;
  let child: ChildProcess | undefined;
  const copying = (async () => {
    while (!stopped) {
      const args = ['--conditions=react-server', 'scripts/cli.ts', 'backup', '--to', join(folder, `copy-${copies}.db`)];
      child = spawn(process.execPath, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DATABASE_URL: `file:${file}` },
      });
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
      const [code] = await once(child, 'exit');
      if (code === 0) rmSync(join(folder, `copy-${copies++}.db`));
    }
  })();
  return async () => {
    stopped = true;
    child?.kill();
    await copying;
    return copies;
  };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], share: number) =>
  numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const ms = (duration: number) => duration.toFixed(duration < 10 ? 1 : 0);

/** Prints what came of it; true when every bar holds. */
function tell({ outcomes, lags }: Report, streams: readonly Stream[]): boolean {
  console.log('| Kind | wanted/s | answered/s | p50 ms | p99 ms | max ms | errors |\n|---|---:|---:|---:|---:|---:|---:|');
  let holds = true;
  for (const { kind, latencies, wrong } of outcomes) {
    const times = sorted(latencies);
    const wanted = streams.find((stream) => stream.kind === kind)?.rate ?? 0;
    const cells = [kind, wanted, Math.round(times.length / SECONDS), ...[0.5, 0.99, 1].map((share) => ms(at(times, share))), wrong.length];
    console.log(`| ${cells.join(' | ')} |`);
    for (const reason of new Set(wrong)) console.log(`  ${wrong.filter((one) => one === reason).length} × ${reason}`);
    holds &&= wrong.length === 0 && at(times, 0.99) < BAR_P99_MS;
  }
  const late = sorted(lags);
  console.log(`\nThe load generator's own lag: p50 ${ms(at(late, 0.5))} ms, p99 ${ms(at(late, 0.99))} ms, longest ${ms(at(late, 1))} ms.`);
  return holds;
}

async function spike(subject: Subject): Promise<boolean> {
  const streams = await streamsFor(subject.url);
  console.log(`${cpus().length} cores, Node ${process.version}, ${SECONDS} s after ${WARM_UP_SECONDS} s to warm up\n`);
  await load({ url: subject.url, seconds: WARM_UP_SECONDS, streams });
  const stopCopying = keepCopying();
  const before = processorMs(subject);
  const report = await load({ url: subject.url, seconds: SECONDS, streams });
  const busy = (processorMs(subject) - before) / (SECONDS * 1_000);
  const copies = await stopCopying();
  const holds = tell(report, streams);
  console.log(`The server was busy for ${Math.round(busy * 100)} % of one processor; ${copies} copies of a database that grew to`);
  console.log(`${Math.round(statSync(file).size / 1e6)} MB were made and proved meanwhile.`);
  console.log(`\np99 < ${BAR_P99_MS} ms for every kind and no errors: ${holds ? 'holds' : 'MISSED'}`);
  return holds;
}

if (!existsSync('.next/BUILD_ID')) throw new Error('nothing is built yet: run "npm run build" first');
const env = {
  PORT: String(PORT),
  DATABASE_URL: `file:${file}`,
  SEED: 'demo',
  SNAPSHOT_HOURS: '0',
  NODE_OPTIONS: process.env.SERVER_NODE_OPTIONS ?? '',
};
const subject = await startSubject(PORT, '/api/health/ready', SERVER, env);
try {
  if (!(await spike(subject))) process.exitCode = 1;
} finally {
  await endSubject(subject);
  rmSync(folder, { recursive: true, force: true });
}
