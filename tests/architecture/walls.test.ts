import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenWalls } from '#scripts/check-imports.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'walls-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function plant(path: string, text: string) {
  const file = join(scratch, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('imports between rooms', () => {
  const REFUSED: [string, string][] = [
    ['lib/domain/planted.ts', "import '#lib/contracts/innocent.ts';"],
    ['lib/domain/planted-package.ts', "import 'zod';"],
    ['lib/domain/planted-node.ts', "import 'node:fs';"],
    ['lib/contracts/planted.ts', "import '#lib/db/innocent.ts';"],
    ['lib/messages/planted.ts', "import 'react';"],
    ['lib/offline/planted.ts', "import 'react';"],
    ['lib/offline/planted-type.ts', "import type { x } from '#lib/db/innocent.ts';"],
    ['lib/offline/planted-zod.ts', "import { z } from 'zod'; z();"],
    ['lib/service-worker/planted.ts', "import 'idb';"],
    ['lib/db/planted.ts', "import '#lib/http/innocent.ts';"],
    ['lib/db/planted-contract.ts', "import { x } from '#lib/contracts/innocent.ts'; x();"],
    ['lib/use-cases/planted.ts', "import 'next';"],
    ['lib/use-cases/planted-up.ts', "import '#lib/http/innocent.ts';"],
    ['lib/http/planted.ts', "import '#lib/offline/innocent.ts';"],
    ['app/api/units/route.ts', "import '#lib/db/innocent.ts';"],
    ['app/(worker)/soan/page.tsx', "import '#lib/db/innocent.ts'; export const page = () => <p />;"],
    ['components/ui/planted.tsx', "import '#lib/domain/innocent.ts'; export const Box = () => <p />;"],
    ['components/worker/planted.tsx', "export const load = () => import('#lib/use-cases/innocent.ts');"],
    ['components/worker/planted-sideways.tsx', "export * from '#components/shell/innocent.ts';"],
    ['components/officer/planted.tsx', "import '#lib/offline/innocent.ts';"],
    ['lib/no-such-room/planted.ts', "import '#lib/no-such-room/other.ts';"],
    ['lib/domain/planted-nowhere.ts', "import './nowhere.ts';"],
  ];
  const ALLOWED: [string, string][] = [
    ['lib/contracts/fine.ts', "import 'zod'; import '#lib/domain/innocent.ts';"],
    ['lib/offline/fine.ts', "import 'idb'; import type { z } from 'zod'; import '#lib/contracts/innocent.ts';"],
    ['lib/db/fine.ts', "import 'node:fs'; import type { x } from '#lib/contracts/innocent.ts'; export type Y = typeof x;"],
    ['lib/http/fine.ts', "import '#lib/use-cases/innocent.ts'; import '#lib/db/innocent.ts';"],
    ['components/worker/fine.tsx', "import 'react'; import '#components/ui/innocent.ts'; import '#lib/offline/innocent.ts';"],
    ['app/(worker)/theo-doi/page.tsx', "import '#components/worker/innocent.ts'; import '#lib/use-cases/innocent.ts';"],
    ['app/api/posters/route.ts', "import '#lib/http/innocent.ts'; import '#lib/use-cases/innocent.ts';"],
  ];
  const ROOMS = ['domain', 'contracts', 'messages', 'offline', 'service-worker', 'db', 'use-cases', 'http'];
  let broken: string[] = [];

  beforeAll(async () => {
    cpSync(join(ROOT, 'package.json'), join(scratch, 'package.json'));
    for (const room of ROOMS) plant(`lib/${room}/innocent.ts`, 'export const x = () => 1;');
    for (const feature of ['ui', 'worker', 'shell']) plant(`components/${feature}/innocent.ts`, 'export const x = () => 1;');
    plant('lib/no-such-room/other.ts', 'export const x = 1;');
    for (const name of ['zod', 'idb', 'react', 'next']) {
      plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      plant(`node_modules/${name}/index.js`, '');
    }
    plant('lib/domain/ring-a.ts', "import './ring-b.ts';");
    plant('lib/domain/ring-b.ts', "import './ring-a.ts';");
    for (const [path, text] of [...REFUSED, ...ALLOWED]) plant(path, text);
    ({ broken } = await brokenWalls(scratch));
  });

  test.each(REFUSED)('refuses %s: %s', (path) => {
    expect(broken.filter((line) => line.includes(`: ${path} → `))).not.toEqual([]);
  });
  test.each(ALLOWED)('lets %s through: %s', (path) => {
    expect(broken.filter((line) => line.includes(`: ${path} → `))).toEqual([]);
  });
  test('refuses a ring of imports', () => {
    expect(broken.filter((line) => line.startsWith('no cycles: lib/domain/ring-'))).not.toEqual([]);
  });
});

describe('style', () => {
  const long = `export function long(): number {\n  let n = 0;\n${'  n += 1;\n'.repeat(41)}  return n;\n}\n`;
  const tangled = `export function tangled(a: number): number {\n${'  if (a > 1) if (a > 2) if (a > 3) return 1;\n'.repeat(2)}  return 2;\n}\n`;
  const PLANTED: [string, string, string][] = [
    ['plugin', 'lib/domain/clock.ts', 'export const at = Date.now();\n'],
    ['plugin', 'lib/use-cases/date.ts', 'export const at = new Date();\n'],
    ['plugin', 'components/worker/dice.tsx', 'export const n = Math.random();\n'],
    ['plugin', 'lib/http/assertion.ts', 'export const n = (x: unknown) => x as number;\n'],
    ['lint/suspicious/noExplicitAny', 'lib/db/any.ts', 'export const n = (x: any) => x;\n'],
    ['lint/style/noNonNullAssertion', 'lib/db/bang.ts', 'export const n = (x: { a?: string }) => x.a!;\n'],
    ['lint/style/noDefaultExport', 'components/ui/default.tsx', 'export default function Planted() {\n  return null;\n}\n'],
    ['lint/performance/noBarrelFile', 'lib/domain/index.ts', "export * from './instant.ts';\nexport * from './reference.ts';\n"],
    ['lint/suspicious/noConsole', 'app/api/units/route.ts', "console.log('x');\n"],
    ['lint/style/useFilenamingConvention', 'lib/domain/plantedFile.ts', 'export const n = 1;\n'],
    ['lint/complexity/noExcessiveLinesPerFunction', 'lib/domain/long.ts', long],
    ['lint/complexity/noExcessiveCognitiveComplexity', 'lib/domain/tangled.ts', tangled],
  ];
  const FINE: [string, string][] = [
    ['lib/domain/fine.ts', 'export const LIST = [1, 2] as const;\nexport const at = (now: number) => new Date(now);\n'],
    ['app/q/[code]/page.tsx', 'export default function Page() {\n  return null;\n}\n'],
  ];
  let found: { file: string; category: string }[] = [];

  beforeAll(() => {
    const project = join(scratch, 'style');
    cpSync(join(ROOT, 'biome.json'), join(project, 'biome.json'));
    cpSync(join(ROOT, 'tests/architecture/rules'), join(project, 'tests/architecture/rules'), { recursive: true });
    for (const [, path, text] of PLANTED) plant(`style/${path}`, text);
    for (const [path, text] of FINE) plant(`style/${path}`, text);
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['lint', '--vcs-enabled=false', '--reporter=json', '.'], {
      cwd: project,
      encoding: 'utf8',
    });
    const result: { diagnostics: { category: string; severity: string; location: { path: string } }[] } = JSON.parse(stdout);
    found = result.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ category, location }) => ({ file: location.path, category }));
  });

  test.each(PLANTED)('refuses by %s what is in %s', (category, path) => {
    expect(found).toContainEqual({ file: path, category });
  });
  test.each(FINE)('lets %s through', (path) => {
    expect(found.filter(({ file }) => file === path)).toEqual([]);
  });
});

describe('types', () => {
  function compile(room: string, text: string) {
    plant(`types-${room}/planted.ts`, text);
    plant(`types-${room}/tsconfig.json`, JSON.stringify({ extends: join(ROOT, 'lib', room, 'tsconfig.json'), include: ['*.ts'] }));
    return spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(scratch, `types-${room}`), '--noEmit'], { encoding: 'utf8' });
  }

  test.each([
    ['domain', 'export const n = document.title;\n'],
    ['domain', 'export const n = process.pid;\n'],
    ['domain', "export const n = fetch('x');\n"],
    ['offline', 'export const n = document.title;\n'],
    ['offline', 'export const n = window.name;\n'],
    ['offline', "export const n = process.env['X'];\n"],
  ])('lib/%s does not know %s', (room, text) => {
    expect(compile(room, text).stdout).toMatch(/error TS2\d+: Cannot find name/);
  });
  test('lib/offline knows IndexedDB, and lib/domain plain JavaScript', () => {
    expect(compile('offline', 'export const n = indexedDB;\n').stdout).toBe('');
    expect(compile('domain', 'export const n = [3, 1].toSorted();\n').stdout).toBe('');
  });
});
