import { dice } from './dice.ts';
import type { Question, World } from './questions.ts';

/** `busy`: p99 of the processor's own time, which a neighbour on the machine does not lengthen; null where it is another process's. */
export type Times = { name: string; asked: number; p50: number; p99: number; max: number; busy: number | null };

const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export function timesOf(name: string, all: readonly number[], busy: readonly number[] = []): Times {
  const [sorted, busiest] = [all.toSorted((a, b) => a - b), busy.toSorted((a, b) => a - b)];
  const times = { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: sorted.at(-1) ?? 0 };
  return { name, asked: all.length, ...times, busy: busy.length === 0 ? null : at(busiest, 0.99) };
}

/** Each question so many times, never the same twice in a row; the first few are not counted. */
export async function timeQuestion(world: Omit<World, 'roll'>, { name, ask }: Question, times: number): Promise<Times> {
  const roll = dice(name.length * 7_919);
  const taken: number[] = [];
  const busy: number[] = [];
  for (let i = -5; i < times; i += 1) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await ask({ ...world, roll });
    const { user, system } = process.cpuUsage(used);
    if (i < 0) continue;
    taken.push(performance.now() - began);
    busy.push((user + system) / 1_000);
  }
  return timesOf(name, taken, busy);
}

export async function timePage(url: string, name: string, paths: readonly string[], cookie: string, times: number): Promise<Times> {
  const taken: number[] = [];
  for (let i = -3; i < times; i += 1) {
    const began = performance.now();
    const answer = await fetch(url + (paths[(i + paths.length * 3) % paths.length] ?? '/'), { headers: { cookie }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.headers.get('location') ?? ''}`);
    if (i >= 0) taken.push(performance.now() - began);
  }
  return timesOf(name, taken);
}

export function tableOf(title: string, rows: readonly Times[], barMs: number): string {
  const lines = rows.map(({ name, asked, p50, p99, max, busy }) => {
    const over = p99 > barMs ? ' **over**' : '';
    return `| ${name} | ${asked} | ${p50.toFixed(1)} | ${p99.toFixed(1)}${over} | ${max.toFixed(1)} | ${busy?.toFixed(1) ?? ''} |`;
  });
  return [
    `| ${title} (bar: p99 < ${barMs} ms) | asked | p50 ms | p99 ms | max ms | processor p99 ms |`,
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}
