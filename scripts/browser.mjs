import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, step } from './progress.mjs';
import { cleanEnvironment, run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed Chromium or Chrome (`CHROMIUM` names one), or null. */
export function findBrowser() {
  const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...inPath, ...PLACES].find(isExecutable) ?? null;
}

const isRoot = () => process.getuid?.() === 0;

/** Makes sure a browser for the journeys is there: Debian's package when root, otherwise a sentence saying what to install. */
export async function ensureBrowser() {
  if (findBrowser() !== null) return;
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
    await step('Installing the browser for the journeys (apt-get install chromium)', async () => {
      await run('apt-get', ['update', '-qq'], { quiet: true, timeoutMs: 5 * 60_000, env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { quiet: true, timeoutMs: 10 * 60_000, env });
    });
  }
  if (findBrowser() === null) {
    throw new Stop(
      'The browser journeys need Chromium or Google Chrome, and none was found.\nInstall one (Debian, Ubuntu: sudo apt install chromium), or name it:  CHROMIUM=/path/to/chrome npm test',
    );
  }
}
