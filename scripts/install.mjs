import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say, step } from './progress.mjs';
import { cleanEnvironment, PINNED_NODE, ROOT, run } from './run.mjs';

const OLDEST_HOST = 20;
const TRIES = 3;
const TRY_MS = 5 * 60_000;

/** Throws a sentence when the Node that runs npm is too old for the set-up steps themselves. */
function requireHostNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_HOST) return;
  throw new Stop(
    `This needs Node ${OLDEST_HOST} or newer to begin with; here it is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

function packagesIn(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

/** Whether every package the lock file asks for stands in node_modules in the same version (npm keeps that list itself). */
function matchesLock() {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, row]) => {
    if (path === '') return true;
    const there = found[path];
    return there === undefined ? row.optional === true : there.version === row.version;
  });
}

/** Without install scripts npm saw no executable to link. */
function linkPinnedNode() {
  if (existsSync(PINNED_NODE) || !existsSync(join(ROOT, 'node_modules', 'node', 'bin', 'node'))) return;
  rmSync(PINNED_NODE, { force: true });
  symlinkSync(join('..', 'node', 'bin', 'node'), PINNED_NODE);
}

async function pinnedNodeRuns() {
  linkPinnedNode();
  if (!existsSync(PINNED_NODE)) return false;
  const { code, output } = await run(PINNED_NODE, ['--version'], { quiet: true, timeoutMs: 20_000 });
  return code === 0 && output.trim() === `v${packagesIn('package-lock.json')['node_modules/node'].version}`;
}

/** npm itself must run on the host's Node: the pinned one may be what is being replaced. */
function hostEnvironment() {
  return cleanEnvironment({ PATH: process.env.PATH ?? '' });
}

const NPM_FLAGS = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--engine-strict=false',
  '--global=false',
  '--workspaces=false',
  '--package-lock=true',
  '--dry-run=false',
];

/**
 * The one install script this project needs fetches the pinned Node for this machine. All others are left out: better-sqlite3
 * and esbuild ship their binaries, and an old npm would otherwise compile them against the host's Node.
 */
const INSTALL_STEPS = [
  { title: 'Installing packages (npm ci)', command: 'npm', args: NPM_FLAGS, cwd: ROOT, done: async () => matchesLock() },
  {
    title: 'Fetching the pinned Node',
    command: process.execPath,
    args: ['installArchSpecificPackage.js'],
    cwd: join(ROOT, 'node_modules', 'node'),
    done: pinnedNodeRuns,
  },
];

async function attempt(one, round) {
  const { code, output, timedOut } = await run(one.command, one.args, {
    quiet: true,
    timeoutMs: TRY_MS,
    cwd: one.cwd,
    env: hostEnvironment(),
  });
  if (code === 0 && (await one.done())) return;
  const why = timedOut ? `gave no end within ${TRY_MS / 60_000} minutes` : `ended with code ${code}`;
  if (round < TRIES) {
    say(`${one.title} ${why}; trying again (${round + 1} of ${TRIES})`);
    return attempt(one, round + 1);
  }
  throw new Stop(
    `${one.title} ${why}:\n${output.trim().split('\n').slice(-20).join('\n')}\n\nCheck the network and the free disk space (about 1 GB), then run the command again.`,
  );
}

/** Makes node_modules match package-lock.json and holds the pinned Node; does nothing when it already does. */
export async function ensureInstalled() {
  requireHostNode();
  for (const one of INSTALL_STEPS) {
    if (!(await one.done())) await step(one.title, () => attempt(one, 1));
  }
}
