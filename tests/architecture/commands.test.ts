import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HINT, hinted } from '#scripts/compile-hints.mjs';
import { sourceHash } from '#scripts/source-hash.mjs';
import { terminalQr } from '#scripts/terminal-qr.mjs';
import { add, NOTHING, playwrightTotals, vitestTotals } from '#scripts/totals.mjs';
import { ownFiles, ROOT, textOf } from '#tests/support/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function result(content: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the last line of npm test', () => {
  const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };

  test('adds up what passed, failed and was skipped', () => {
    expect(vitestTotals(result({ ...unit, testResults: [failing] }), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    const journeys = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(playwrightTotals(result(journeys), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(add({ passed: 5, failed: 1, skipped: 3 }, { passed: 7, failed: 2, skipped: 2 })).toEqual({ passed: 12, failed: 3, skipped: 5 });
  });
  test('counts a file that could not be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const row = { ...unit, numFailedTests: 0, testResults: [unloaded] };
    expect(vitestTotals(result(row), 1).failed).toBe(1);
  });
  test('counts a suite that left no result, or whose exit code disagrees with it', () => {
    expect(vitestTotals(join(folder, 'none.json'), 0)).toEqual({ ...NOTHING, failed: 1 });
    expect(playwrightTotals(join(folder, 'none.json'), 0)).toEqual({ ...NOTHING, failed: 1 });
    expect(vitestTotals(result({ ...unit, numFailedTests: 0, testResults: [] }), 1).failed).toBe(1);
    const journeys = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no browser' }] };
    expect(playwrightTotals(result(journeys), 1).failed).toBe(1);
  });
});

test('the same sources give the same build id', () => {
  expect(sourceHash()).toMatch(/^[0-9a-f]{20}$/);
  expect(sourceHash()).toBe(sourceHash());
});

test('a built script is hinted once, a small one never', () => {
  const script = 'x'.repeat(10_000);
  expect(hinted(script)).toBe(HINT + script);
  expect(hinted(hinted(script))).toBe(HINT + script);
  expect(hinted('small')).toBe('small');
});

test('the symbol in the terminal has a quiet zone of four modules on every side', async () => {
  const startOfColour = String.fromCharCode(27);
  const lines = (await terminalQr('http://192.168.1.20:3000/q/7K3M92XH'))
    .split('\n')
    .map((line) => line.replaceAll(new RegExp(`${startOfColour}\\[[0-9;]*m`, 'g'), ''));
  const marked = lines.map((line, i) => (line.trim() === '' ? null : i)).filter((i) => i !== null);
  expect(marked.at(0)).toBe(2);
  expect(lines.length - 1 - (marked.at(-1) ?? 0)).toBeGreaterThanOrEqual(1);
  expect(Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))).toBe(4);
  expect(Math.min(...lines.map((line) => line.length - line.trimEnd().length))).toBeGreaterThanOrEqual(4);
});

test('the commands that the documents name exist', () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));
  const named = ['README.md', 'docs/operations.md', 'tests/README.md'].flatMap((path) =>
    [...textOf(path).matchAll(/npm (?:run )?(?:-\S+ )*([a-z:]+)/g)].map(([, name]) => name ?? ''),
  );
  const builtIn = ['ci', 'may'];
  expect(named.filter((name) => !builtIn.includes(name) && manifest.scripts[name] === undefined)).toEqual([]);
});

test('every link and every path that the documents name leads somewhere', () => {
  const pages = ownFiles().filter((path) => path.endsWith('.md'));
  const lost = pages.flatMap((page) => {
    const text = textOf(page);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ...text.matchAll(/src="([^"]+)"/g)].map(([, to]) =>
      join(dirname(page), to ?? ''),
    );
    const named = [...text.matchAll(/`((?:app|components|lib|drizzle|tests|docs|scripts)\/[\w./-]*\w)`/g)].map(([, to]) => to ?? '');
    return [...links, ...named].filter((to) => !existsSync(join(ROOT, to))).map((to) => `${page}: ${to}`);
  });
  expect(lost).toEqual([]);
});
