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
  return { error: root.name, code: 'code' in root ? String(root.code) : undefined, places: placesOf(root).join(' | ') };
}

/** The stack begins with the message, and a message may hold a text of many lines, some of which look like places. */
function placesOf({ stack = '', message }: Error): string[] {
  const after = stack.indexOf(message) + message.length;
  const lines = stack.includes(message) ? stack.slice(after).split('\n') : [];
  return lines.flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? []).slice(0, 8);
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
