import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** A server under measurement: a process of its own, ended with SIGKILL since kept-alive connections outlive a SIGTERM. */
export type Subject = { process: ChildProcess; url: string };

const READY_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Starts a server and waits until `readyPath` answers at all. Throws when it ends first or takes too long. */
export async function startSubject(
  port: number,
  readyPath: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Subject> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  for (const until = performance.now() + READY_MS; performance.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`the server on port ${port} ended while starting`);
    if (await answers(`${url}${readyPath}`)) return { process: child, url };
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  child.kill('SIGKILL');
  throw new Error(`the server on port ${port} did not become ready`);
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

export async function endSubject({ process: child }: Subject): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Kernel ticks are hundredths of a second on every Linux. */
const TICK_MS = 10;

/** Processor time a server has used, in ms; NaN where the system does not tell. Unlike a rate it does not depend on who else is busy. */
export function processorMs({ process: { pid } }: Subject): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(path, 'utf8')) ?? [];
  return (Number(user) + Number(system)) * TICK_MS;
}
