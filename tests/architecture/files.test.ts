import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownFiles, ROOT, sourceFiles, textOf } from '#tests/support/source-files.ts';

describe('rooms', () => {
  const SERVER_ONLY = ['lib/db', 'lib/use-cases', 'lib/http', 'lib/documents'];

  test("begin every server file with import 'server-only'", () => {
    const open = sourceFiles(...SERVER_ONLY).filter((path) => {
      const firstImport = textOf(path)
        .split('\n')
        .find((line) => /^(import|export)\b/.test(line));
      return firstImport !== "import 'server-only';";
    });
    expect(open).toEqual([]);
  });

  test('never carry server-only where a phone needs the file', () => {
    const closed = sourceFiles('lib/domain', 'lib/contracts', 'lib/messages', 'lib/offline', 'lib/service-worker', 'components');
    expect(closed.filter((path) => textOf(path).includes("'server-only'"))).toEqual([]);
  });

  test('name the file they import, with its ending', () => {
    const vague = sourceFiles('app', 'components', 'lib', 'drizzle', 'tests').flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => {
          const [, from] = /^(?:import\s+['"]|(?:import|export)\b.*\bfrom\s+['"])([.#][^'"]*)/.exec(line) ?? [];
          return from === undefined || /\.(ts|tsx|js|mjs|json|css)$/.test(from) ? [] : [`${path}:${i + 1} ${from}`];
        }),
    );
    expect(vague).toEqual([]);
  });

  test('reach into another room by its full name, not by climbing', () => {
    const climbing = sourceFiles('app', 'components', 'lib').filter((path) => /from '\.\.\/\.\.\//.test(textOf(path)));
    expect(climbing).toEqual([]);
  });
});

describe('migrations', () => {
  test('have a journal that names each of them, in order', () => {
    const folder = join(ROOT, 'drizzle/migrations');
    const journal: { entries: { idx: number; tag: string; when: number }[] } = JSON.parse(textOf('drizzle/migrations/meta/_journal.json'));
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files);
    expect(journal.entries.map(({ idx }) => idx)).toEqual(files.map((_, i) => i));
    expect(journal.entries.map(({ when }) => when)).toEqual(journal.entries.map(({ when }) => when).sort((a, b) => a - b));
  });
});

describe('size', () => {
  const lengths = sourceFiles('app', 'components', 'lib', 'drizzle').map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }));
  const sorted = lengths.toSorted((a, b) => a.lines - b.lines);
  const quantile = (q: number) => sorted[Math.floor((sorted.length - 1) * q)]?.lines ?? 0;

  test('the middle file can be read in a minute, and nine of ten in three', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(75);
    expect(quantile(0.9)).toBeLessThanOrEqual(220);
  });
});

describe('the top level', () => {
  test('holds only what has its place there', () => {
    const folders = ['app', 'components', 'lib', 'public', 'drizzle', 'tests', 'docs', 'scripts'];
    const files = [
      'package.json',
      'package-lock.json',
      'next.config.js',
      'README.md',
      'LICENSE',
      'tsconfig.json',
      'postcss.config.js',
      'biome.json',
      '.dependency-cruiser.cjs',
      'proxy.ts',
    ];
    const strangers = ownFiles().filter((path) => {
      const [top = '', ...rest] = path.split('/');
      return rest.length === 0 ? !files.includes(top) && !top.endsWith('.tsbuildinfo') : !folders.includes(top);
    });
    expect(strangers).toEqual([]);
  });
});

describe('forms of a desk', () => {
  test('are all the one that loses nothing; only signing out has nothing to lose', () => {
    const posting = sourceFiles('app', 'components').filter((path) => /method="post"/.test(textOf(path)));
    const ofDesks = posting.filter((path) => !path.startsWith('components/worker/'));
    expect(ofDesks).toEqual(['components/officer/desk-frame.tsx', 'components/ui/kept-form.tsx']);
  });
});
