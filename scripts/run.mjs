import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

/** The project's own Node. Native packages are loaded by this one only: the host's may be too old for them. */
export const PINNED_NODE = join(BIN, 'node');

/** Every child has its own process group, so that ending it ends what it started too. */
const living = new Set();

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

function endAll() {
  for (const child of living) endGroup(child, 'SIGKILL');
}
let leave = (code) => process.exit(code);
process.on('exit', endAll);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => leave(code));

/** What Ctrl-C does from now on; until then it ends this process and all its children at once. */
export function onInterrupt(work) {
  leave = (code) => {
    leave = () => process.exit(code);
    work(code);
  };
}

/**
 * The environment for a child: pinned tools first, nothing of the npm that started us.
 * @param {Record<string, string>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(extra = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== 'NODE_ENV' && name !== 'INIT_CWD');
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return {
    ...Object.fromEntries(own),
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ...plain,
    ...extra,
  };
}

/**
 * Starts a child in its own group; the caller watches it. It dies with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, cwd?: string }} options
 */
export function start(command, args, { env = cleanEnvironment(), stdio = 'inherit', cwd = ROOT } = {}) {
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  living.add(child);
  child.once('exit', () => living.delete(child));
  child.once('error', () => living.delete(child));
  return child;
}

/**
 * Runs a command to its end. Resolves to `{ code, output, timedOut }`; `output` is filled when `quiet`.
 * After `timeoutMs` the command and everything it started are killed. Never throws for a failing command.
 */
export function run(command, args, { quiet = false, timeoutMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    let output = '';
    let timedOut = false;
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const timer =
      timeoutMs > 0
        ? setTimeout(() => {
            timedOut = true;
            endGroup(child, 'SIGKILL');
          }, timeoutMs)
        : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}`, timedOut });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/** Ends a child that `start` gave, gently first. Resolves when it is gone. */
export async function end(child, graceMs = 7_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  endGroup(child, 'SIGTERM');
  const timer = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}
