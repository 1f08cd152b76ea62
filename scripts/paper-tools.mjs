import { existsSync } from 'node:fs';
import { say, step } from './progress.mjs';
import { cleanEnvironment, run } from './run.mjs';

/** What reads printed posters back in the tests: Debian's packages and the program by which each is known. */
const PACKAGES = { 'poppler-utils': 'pdftoppm', 'zbar-tools': 'zbarimg' };

const answers = async (program) => (await run(program, ['--help'], { quiet: true, timeoutMs: 20_000 })).code !== 127;

async function missing() {
  const found = await Promise.all(Object.entries(PACKAGES).map(async ([name, program]) => ((await answers(program)) ? [] : [name])));
  return found.flat();
}

/** Installs what is missing when root may; otherwise says which tests will be skipped. Never fails. */
export async function offerPaperTools() {
  const wanted = await missing();
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
    await step(`Installing what reads posters back (apt-get install ${wanted.join(' ')})`, async () => {
      await run('apt-get', ['update', '-qq'], { quiet: true, timeoutMs: 5 * 60_000, env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { quiet: true, timeoutMs: 5 * 60_000, env });
    });
  }
  const still = await missing();
  if (still.length > 0)
    say(`Tests that read printed posters back are skipped: they need ${still.join(' and ')} (sudo apt install ${still.join(' ')}).`);
}
