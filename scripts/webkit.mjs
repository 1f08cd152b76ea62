import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, step } from './progress.mjs';
import { cleanEnvironment, run } from './run.mjs';

const LIBRARIES = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
const VERSIONS = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
const PACKAGES = ['webkit2gtk-driver', 'xvfb'];
const DOWNLOAD_MS = 25_000;
const UNPACK_MS = 120_000;

const foldersIn = (path) => (existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []);
const inPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** Paths of WebKit's driver, its small browser and the screen without a monitor; null unless all three are installed. */
export function findWebKit() {
  const libraries = LIBRARIES.flatMap((path) => [path, ...foldersIn(path)]);
  const driver = inPath('WebKitWebDriver').find(existsSync);
  const screen = inPath('Xvfb').find(existsSync);
  const browser = libraries.flatMap((path) => VERSIONS.map((version) => join(path, version, 'MiniBrowser'))).find(existsSync);
  return driver && screen && browser ? { driver, screen, browser } : null;
}

export const NO_WEBKIT = `WebKit is not installed here: its journeys are skipped (Debian, Ubuntu: sudo apt install ${PACKAGES.join(' ')})`;

function apt(args, timeoutMs) {
  const limits = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=10'];
  return run('apt-get', [...limits, ...args], { quiet: true, timeoutMs, env: cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }) });
}

const install = (...more) => ['install', '-y', '-qq', '--no-install-recommends', ...more, ...PACKAGES];

/** The lists of packages may be missing or old: then they are fetched, and it is tried once more. Only the network can be slow here. */
async function download() {
  const until = Date.now() + 2 * DOWNLOAD_MS;
  const left = () => Math.max(1_000, Math.min(DOWNLOAD_MS, until - Date.now()));
  if ((await apt(install('--download-only'), left())).code === 0) return true;
  if ((await apt(['update', '-qq'], left())).code !== 0) return false;
  return (await apt(install('--download-only'), left())).code === 0;
}

/**
 * Brings WebKit for its journeys where that takes no asking: Debian's packages, when root. Never an error: without it they are
 * skipped, and a sentence says so. A network that does not answer costs less than a minute.
 */
export async function tryForWebKit() {
  if (findWebKit() === null && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step(`Installing WebKit for its journeys (apt-get install ${PACKAGES.join(' ')})`, async () => {
      if (await download()) await apt(install('--no-download'), UNPACK_MS);
    });
  }
  if (findWebKit() === null) say(NO_WEBKIT);
}
