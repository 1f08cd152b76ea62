import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Stop } from './progress.mjs';
import { cleanEnvironment, end, onInterrupt, PINNED_NODE, ROOT, start } from './run.mjs';

/** Arguments for the pinned Node: server rooms are loaded under the condition that lets `server-only` in. */
export const SERVER = ['--conditions=react-server', join(ROOT, 'scripts', 'listen.ts')];

const READY_MS = 90_000;
const LOOK_AGAIN_MS = 150;

export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
}

/** Throws a sentence with a cure when something already listens on `port`. */
export async function requireFreePort(port) {
  const busy = await new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(true))
      .once('listening', () => probe.close(() => resolve(false)));
    probe.listen(port);
  });
  if (busy)
    throw new Stop(
      `Port ${port} is already in use (perhaps this program is running in another window).\nEnd that one, or choose another port:  PORT=${port + 1} npm start`,
    );
}

/** The addresses under which other devices on the same network can reach this machine; the likeliest first. */
export function lanAddresses() {
  const all = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one.family === 'IPv4' && !one.internal);
  return all.map((one) => one.address).sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')));
}

/** Starts the production server on `port` with the pinned Node. `env` is added to the environment. */
export function startServer(port, env = {}, stdio = 'inherit') {
  const environment = cleanEnvironment({ NODE_ENV: 'production', PORT: String(port), ...env });
  return start(PINNED_NODE, SERVER, { env: environment, stdio });
}

/** Ctrl-C ends the server and then this process, with code 0; a server that ends by itself takes this process with it. */
export function endTogether(server) {
  let asked = false;
  onInterrupt(() => {
    asked = true;
    void end(server).then(() => process.exit(0));
  });
  server.once('exit', (code) => {
    if (!asked) process.exit(code ?? 1);
  });
}

async function answersReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Resolves when the server says it is ready; throws `Stop` when it ends first or takes longer than 90 s. */
export async function waitUntilReady(child, port) {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Stop('The server ended while starting; its own words stand above.');
    if (await answersReady(port)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Stop(`The server did not become ready within ${READY_MS / 1000} s.`);
}
