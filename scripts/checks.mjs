import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, step } from './progress.mjs';
import { PINNED_NODE, ROOT, run } from './run.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** Rooms that are compiled for one runtime only: domain knows no browser and no Node, offline no page. */
const roomsWithOwnTypes = readdirSync(join(ROOT, 'lib')).filter((room) => existsSync(join(ROOT, 'lib', room, 'tsconfig.json')));

/** The walls that need no test runner. Each is one command; all run even when one fails. */
export const CHECKS = [
  { title: 'style (Biome)', command: bin('biome'), args: ['check', '--error-on-warnings', '--colors=off'] },
  { title: 'types: whole project', command: bin('tsc'), args: ['-p', '.', '--noEmit'] },
  ...roomsWithOwnTypes.map((room) => ({
    title: `types: lib/${room} in its own world`,
    command: bin('tsc'),
    args: ['-p', `lib/${room}`, '--noEmit'],
  })),
  { title: 'imports between rooms', command: PINNED_NODE, args: ['scripts/check-imports.mjs'] },
];

async function runChecks() {
  const failed = [];
  for (const { title, command, args } of CHECKS) {
    const { code } = await step(title, () => run(command, args));
    if (code !== 0) failed.push(title);
  }
  process.stdout.write(failed.length === 0 ? '\nEvery check passed.\n' : `\nFailed: ${failed.join(' · ')}\n`);
  process.exit(failed.length === 0 ? 0 : 1);
}

/** `npm run check` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(runChecks);
