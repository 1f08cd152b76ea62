import { DESK_PATHS } from '#lib/messages/paths.ts';
import { processorMs, type Subject } from '../subject.ts';
import { dice } from './dice.ts';
import type { Question, World } from './questions.ts';

const WARM_UP = 5;

/** `busy`: the processor's own time, which a neighbour on the machine does not lengthen: p99 of questions, mean of pages. */
export type Times = { name: string; asked: number; p50: number; p99: number; max: number; busy: number };

const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

function timesOf(name: string, all: readonly number[], busy: readonly number[] = []): Times {
  const [sorted, busiest] = [all.toSorted((a, b) => a - b), busy.toSorted((a, b) => a - b)];
  const times = { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: sorted.at(-1) ?? 0 };
  return { name, asked: all.length, ...times, busy: at(busiest, 0.99) };
}

/** Each question so many times, never the same twice in a row; the first few are not counted. */
export async function timeQuestion(world: Omit<World, 'roll'>, { name, ask }: Question, times: number): Promise<Times> {
  const roll = dice(name.length * 7_919);
  const taken: number[] = [];
  const busy: number[] = [];
  for (let i = -WARM_UP; i < times; i += 1) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await ask({ ...world, roll });
    const { user, system } = process.cpuUsage(used);
    if (i < 0) continue;
    taken.push(performance.now() - began);
    busy.push((user + system) / 1_000);
  }
  return timesOf(name, taken, busy);
}

/** Pages of one kind, in turn; of the server's processor time the mean is told. */
export async function timePage(server: Subject, name: string, paths: readonly string[], cookie: string, times: number): Promise<Times> {
  const taken: number[] = [];
  const open = async (i: number) => {
    const answer = await fetch(server.url + (paths[i % paths.length] ?? '/'), { headers: { cookie } });
    await answer.arrayBuffer();
    const isSeen = answer.status === 200 && !answer.url.includes(DESK_PATHS.signIn) && !answer.url.includes(DESK_PATHS.notAllowed);
    if (!isSeen) throw new Error(`${name}: ${answer.status} at ${answer.url}`);
  };
  for (let i = 0; i < WARM_UP; i += 1) await open(i);
  const used = processorMs(server);
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await open(i);
    taken.push(performance.now() - began);
  }
  return { ...timesOf(name, taken), busy: (processorMs(server) - used) / times };
}

export function tableOf(title: string, rows: readonly Times[], barMs: number): string {
  const lines = rows.map(({ name, asked, p50, p99, max, busy }) => {
    const over = p99 > barMs ? ' **over**' : '';
    return `| ${name} | ${asked} | ${p50.toFixed(1)} | ${p99.toFixed(1)}${over} | ${max.toFixed(1)} | ${busy.toFixed(1)} |`;
  });
  return [
    `| ${title} (bar: p99 < ${barMs} ms) | asked | p50 ms | p99 ms | max ms | processor ms |`,
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}
