import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request as ask } from 'node:http';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { type Receipt, receiptSchema } from '#lib/contracts/receipt.ts';
import { openEngine } from '#lib/db/engine.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { aSubmission, openCampaign, plantTree } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const SUBMISSIONS = 2_000;
const CLIENTS = 64;
const KILLS = 10;
/** `CRASH_SEED` repeats a run: when the server is killed is drawn from it; how the machine schedules the rest is not. */
const SEED = Number(process.env.CRASH_SEED || randomInt(1_000_000_000));

/** mulberry32: small, even, repeatable. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A server that is started again whenever it is killed; `port` is that of the newest life. */
class Server {
  private readonly file: string;
  private child: ChildProcess | null = null;
  port: Promise<number>;
  lives = 0;

  constructor(file: string) {
    this.file = file;
    this.port = this.start();
  }

  private async start(): Promise<number> {
    const env = { ...process.env, DATABASE_URL: `file:${this.file}`, APP_SECRET: 'a secret of the tests only', NODE_OPTIONS: '' };
    const args = ['--conditions=react-server', 'tests/support/json-door.ts'];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.child = child;
    this.lives += 1;
    let said = '';
    for await (const chunk of child.stderr ?? []) {
      said += String(chunk);
      const [, port] = /listening on (\d+)\n/.exec(said) ?? [];
      if (port !== undefined) return Number(port);
    }
    throw new Error(`the server did not start: ${said}`);
  }

  /**
   * As a power cut does: no signal handler runs, nothing is said goodbye to. Another process pulls the plug: a timer of this one would
   * only come round when the answers of a whole group had been read, long after the moments that matter.
   */
  async crash(afterMs: number): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const ended = once(child, 'exit');
    spawn('sh', ['-c', `sleep ${(afterMs / 1_000).toFixed(4)}; kill -KILL ${child.pid}`], { stdio: 'ignore' });
    await ended;
    this.port = this.start();
  }

  async end(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

let server: Server | null = null;
afterEach(() => server?.end());

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** One try of a phone: a parsed answer, or null when the line broke. */
async function put(port: number, id: string, body: string): Promise<{ status: number; body: string } | null> {
  const sent = ask({
    agent,
    port,
    host: '127.0.0.1',
    method: 'PUT',
    path: `/api/initiatives/${id}`,
    headers: { 'content-type': 'application/json' },
  });
  try {
    sent.end(body);
    const [answer] = await once(sent, 'response');
    return { status: answer.statusCode, body: await text(answer) };
  } catch {
    return null;
  }
}

test(`${SUBMISSIONS} submissions from ${CLIENTS} phones, the server killed ${KILLS} times: every receipt answered is kept, nothing is there twice (seed ${SEED})`, async () => {
  const random = dice(SEED);
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, { opensAt: Date.now() - DAY_MS, closesAt: Date.now() + DAY_MS });
  engine.close();
  const { file } = engine;

  const running = new Server(file);
  server = running;
  const kills = Array.from({ length: KILLS }, () => Math.floor(random() * SUBMISSIONS * 0.95)).sort((a, b) => a - b);
  const delays = kills.map(() => random() * 30);
  const answered: Receipt[] = [];
  let sent = 0;
  let broken = 0;
  let killing = Promise.resolve();

  /** Kills follow one another: each waits until the life before it had begun, so that there are ten of them. */
  const killSoon = (delay: number) => {
    killing = killing.then(() => running.port).then(() => running.crash(delay));
  };

  const deliver = async (id: string, body: string): Promise<void> => {
    for (;;) {
      const answer = await put(await running.port, id, body);
      if (answer?.status === 201 || answer?.status === 200) {
        answered.push(receiptSchema.parse(JSON.parse(answer.body)));
        return;
      }
      if (answer !== null && answer.status !== 503) throw new Error(`${answer.status} ${answer.body}`);
      broken += 1;
    }
  };

  const queue = Array.from({ length: SUBMISSIONS }, (_, i) => ({
    id: randomUUID(),
    body: JSON.stringify(aSubmission(campaignId, { initiative: { title: `Initiative number ${i} of the crash test` } })),
  }));
  const phone = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      sent += 1;
      while (kills[0] !== undefined && sent >= kills[0]) {
        kills.shift();
        killSoon(delays.shift() ?? 0);
      }
      await deliver(one.id, one.body);
      // Some answers are lost on the way back: the phone sends again and must hear the same word.
      if (random() < 0.1) await deliver(one.id, one.body);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, phone));
  await killing;
  await running.port;
  await running.end();

  expect(running.lives).toBe(KILLS + 1);
  expect(broken).toBeGreaterThan(0);
  expect(await checkDatabase(file)).toEqual([]);
  const reopened = openEngine(`file:${file}`);
  const rows = reopened.reader.all<{ id: string; reference: string; hash: string; at: number }>(
    sql`SELECT initiative_id AS id, reference, content_hash AS hash, received_at AS at FROM receipts`,
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const untrue = answered.filter(({ id, reference, contentHash, receivedAt }) => {
    const row = kept.get(id);
    return row?.reference !== parseCode(reference) || row.hash !== contentHash || row.at !== Date.parse(receivedAt);
  });
  expect(untrue).toEqual([]);
  const count = (what: string) => reopened.reader.get<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${what}`))?.n;
  const counts = ['initiatives', 'receipts', 'initiative_bodies', "events WHERE verb = 'received'"].map(count);
  expect([new Set(answered.map(({ id }) => id)).size, ...counts]).toEqual(Array.from({ length: 5 }, () => SUBMISSIONS));
  expect(reopened.reader.get(sql`SELECT sum(n) AS n FROM counters WHERE unit_id = 'id-ROOT'`)).toEqual({ n: SUBMISSIONS });
  reopened.close();
}, 240_000);
