import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { SERVER } from '#scripts/server.mjs';
import { bodyFor } from '#tests/bench/body.ts';
import { endSubject, processorMs, type Subject, startSubject } from '#tests/bench/subject.ts';

/**
 * `npm run bench:intake`: the intake path against its own yardsticks in one run on one machine, so that only ratios need to be
 * remembered. Each subject has a process and a database of its own; 64 connections, fresh ids, bodies of 3 KB.
 */
const CONNECTIONS = 64;
const WARM_UP_SECONDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS || 8);
const ROUNDS = 3;
const PORTS = { ours: 4105, bare: 4106, framework: 4107 };

type Shot = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
type Round = { rate: number; p50: number; p99: number; processorUs: number; failed: number };
type Measured = { name: string; rounds: Round[] };

const folder = mkdtempSync(join(tmpdir(), 'sk-bench-'));

const putting = (body: string) => (shot: Shot) => ({
  ...shot,
  method: 'PUT',
  path: `/api/initiatives/${randomUUID()}`,
  headers: { 'content-type': 'application/json' },
  body,
});
const asking = (shot: Shot) => ({ ...shot, method: 'GET', path: '/api/health/live' });

async function shoot(subject: Subject, setupRequest: (shot: Shot) => Shot, duration: number): Promise<Round> {
  const before = processorMs(subject);
  const options = { url: subject.url, connections: CONNECTIONS, duration, requests: [{ setupRequest }] } as const;
  const { requests, latency, non2xx, errors, timeouts } = await autocannon(options);
  const processorUs = ((processorMs(subject) - before) * 1_000) / requests.total;
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, processorUs, failed: non2xx + errors + timeouts };
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function middleOf(rounds: readonly Round[]): Round {
  const of = (name: keyof Round) => middle(rounds.map((round) => round[name]));
  const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
  return { rate: of('rate'), p50: of('p50'), p99: of('p99'), processorUs: of('processorUs'), failed };
}

function tableOf(measured: readonly Measured[]): string {
  const middles = measured.map(({ name, rounds }) => ({ name, ...middleOf(rounds) }));
  const [ours, ...yardsticks] = middles;
  const rows = middles.map(
    ({ name, rate, p50, p99, processorUs, failed }) =>
      `| ${name} | ${Math.round(rate)} | ${p50} | ${p99} | ${Math.round(processorUs)} | ${failed} |`,
  );
  const ratios = yardsticks.map(({ name, rate, processorUs }) => {
    const [byRate, byProcessor] = [(ours?.rate ?? 0) / rate, processorUs / (ours?.processorUs ?? 1)];
    return `* ours / ${name}: ${byRate.toFixed(2)} by rate, ${byProcessor.toFixed(2)} by processor time`;
  });
  const head = ['| Subject | requests/s | p50 ms | p99 ms | server µs/request | failed |', '|---|---:|---:|---:|---:|---:|'];
  return [...head, ...rows, '', ...ratios].join('\n');
}

async function measure({ ours, bare, framework }: Record<'ours' | 'bare' | 'framework', Subject>): Promise<Measured[]> {
  const body = await bodyFor(ours.url);
  const subjects = [
    { name: 'ours: PUT /api/initiatives/{id}', subject: ours, setup: putting(body) },
    { name: 'bare node:http, same group commit', subject: bare, setup: putting(body) },
    { name: 'framework hello: GET /api/health/live', subject: framework, setup: asking },
  ];
  console.log(
    `${cpus().length} cores, Node ${process.version}, ${CONNECTIONS} connections, bodies of ${Buffer.byteLength(body)} bytes, ${ROUNDS} rounds of ${SECONDS} s\n`,
  );
  const measured: Measured[] = subjects.map(({ name }) => ({ name, rounds: [] }));
  for (const { subject, setup } of subjects) await shoot(subject, setup, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, { subject, setup }] of subjects.entries()) measured[i]?.rounds.push(await shoot(subject, setup, SECONDS));
  }
  return measured;
}

async function main(): Promise<void> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('nothing is built yet: run "npm run build" first');
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const env = { PORT: String(PORTS.ours), DATABASE_URL: `file:${join(folder, 'ours.db')}`, SEED: 'demo', NODE_OPTIONS: '' };
  const running: Subject[] = [];
  try {
    const ours = await startSubject(PORTS.ours, '/api/health/ready', SERVER, env);
    running.push(ours);
    const framework = await startSubject(PORTS.framework, '/api/health/live', [next, 'start', '--port', String(PORTS.framework)], {
      ...env,
      NODE_OPTIONS: '',
    });
    running.push(framework);
    const bareArgs = ['--conditions=react-server', 'tests/bench/bare-server.ts', String(PORTS.bare), join(folder, 'bare.db')];
    const bare = await startSubject(PORTS.bare, '/', bareArgs);
    running.push(bare);
    const measured = await measure({ ours, bare, framework });
    console.log(tableOf(measured));
    if (measured.some(({ rounds }) => rounds.some(({ failed }) => failed > 0))) process.exitCode = 1;
  } finally {
    for (const one of running) await endSubject(one);
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
