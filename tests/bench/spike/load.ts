import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A stream of requests: `paths` in turn, `{id}` made anew each time; so many a second, and the status that is right. */
export type Stream = { kind: string; rate: number; method: 'GET' | 'PUT'; paths: readonly string[]; body: string | null; right: number };
export type Plan = { url: string; seconds: number; streams: readonly Stream[] };
type Outcome = { kind: string; latencies: number[]; wrong: string[] };
/** `lags`: how late each request left, in ms, because this process was busy. */
export type Report = { outcomes: Outcome[]; lags: number[] };

const PATIENCE_MS = 30_000;

type Flow = Stream & { next: number; sent: number; outcome: Outcome };

/** Arrivals of people who know nothing of each other: gaps are drawn, only their mean is set. */
const gapMs = (rate: number) => (-Math.log(1 - Math.random()) * 1_000) / rate;

/** Sends one request and counts from the instant it was due, so that a server that holds up the queue is charged for all who wait. */
function send(flow: Flow, url: string, agent: Agent, due: number): Promise<void> {
  const { method, paths, body, right, outcome } = flow;
  const path = (paths[flow.sent % paths.length] ?? '/').replace('{id}', randomUUID());
  const headers = { 'accept-encoding': 'gzip', ...(body === null ? {} : { 'content-type': 'application/json' }) };
  flow.sent += 1;
  return new Promise((resolve) => {
    const fail = (reason: string) => resolve(void outcome.wrong.push(reason));
    const asked = request(url + path, { method, agent, headers, timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      answer.once('error', ({ message }) => fail(message));
      answer.once('end', () => {
        if (answer.statusCode !== right) return fail(`status ${answer.statusCode}`);
        outcome.latencies.push(performance.now() - due);
        resolve();
      });
    });
    asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.once('error', ({ message }) => fail(message));
    asked.end(body ?? undefined);
  });
}

async function run({ url, seconds, streams }: Plan): Promise<Report> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const begin = performance.now();
  const flows = streams.map((stream): Flow => {
    return { ...stream, sent: 0, next: begin + gapMs(stream.rate), outcome: { kind: stream.kind, latencies: [], wrong: [] } };
  });
  const lags: number[] = [];
  const answers: Promise<void>[] = [];
  for (let now = begin; now < begin + seconds * 1_000; now = performance.now()) {
    for (const flow of flows) {
      for (; flow.next <= now; flow.next += gapMs(flow.rate)) {
        lags.push(performance.now() - flow.next);
        answers.push(send(flow, url, agent, flow.next));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answers);
  agent.destroy();
  return { outcomes: flows.map(({ outcome }) => outcome), lags };
}

process.once('message', (plan: Plan) => {
  void run(plan).then((report) => process.send?.(report, () => process.disconnect()));
});
