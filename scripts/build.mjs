import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say, step } from './progress.mjs';
import { cleanEnvironment, ROOT, run } from './run.mjs';
import { sourceHash } from './source-hash.mjs';

const MARK = join(ROOT, '.next', 'built-from');

/** The server loads some sources itself: a build of other sources must not stand beside them. */
export function isBuilt() {
  return existsSync(MARK) && existsSync(join(ROOT, 'public', 'sw.js')) && readFileSync(MARK, 'utf8') === sourceHash();
}

/** Last step of `npm run build`: only a build that came to its end is marked, with the hash it began with (its id). */
function markBuilt() {
  writeFileSync(MARK, readFileSync(join(ROOT, '.next', 'BUILD_ID'), 'utf8'));
}

/** Builds with `npm run build` unless the last finished build was made from the same sources. Throws `Stop` with the end of the log. */
export async function ensureBuilt() {
  if (isBuilt()) return say('Production build: up to date');
  await step('Building for production', async () => {
    const { code, output } = await run('npm', ['run', 'build', '--loglevel=error'], {
      quiet: true,
      env: cleanEnvironment({ NODE_ENV: 'production' }),
    });
    if (code !== 0) throw new Stop(`The build failed:\n${output.trim().split('\n').slice(-60).join('\n')}`);
  });
}

if (process.argv[2] === '--mark') markBuilt();
