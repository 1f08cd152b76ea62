import 'server-only';
import { serverNow } from './clock.ts';

type Facts = Record<string, string | number | boolean | null | undefined>;

/** One JSON line on the standard output. Facts only: no names, numbers, addresses, texts or bodies of participants. */
export function log(level: 'info' | 'error', event: string, facts: Facts = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date(serverNow()).toISOString(), level, event, ...facts })}\n`);
}

/** A bug, without its message: drivers put values of the row into theirs. Kind, code and places in the code are enough to find it. */
export function logBug(event: string, reason: unknown, facts: Facts = {}): void {
  log('error', event, { ...facts, ...describe(reason) });
}

function describe(reason: unknown): Facts {
  if (!(reason instanceof Error)) return { error: typeof reason };
  const root = rootOf(reason);
  const places = (root.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  return { error: root.name, code: 'code' in root ? String(root.code) : undefined, places: places.map((line) => line.trim()).join(' | ') };
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
