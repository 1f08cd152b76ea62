import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What installing, building and running leave behind. */
const LEFT_BEHIND = new Set(['node_modules', 'data', 'coverage', 'test-results', 'playwright-report', 'next-env.d.ts']);

function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !LEFT_BEHIND.has(name) && (!name.startsWith('.') || name.startsWith('.dependency-cruiser')))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every file of the project itself, relative to its top. */
export function ownFiles(): string[] {
  return filesUnder('').sort();
}

/** Program text in the given folders or files. */
export function sourceFiles(...under: string[]): string[] {
  return ownFiles().filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && under.some((one) => path === one || path.startsWith(`${one}/`)));
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

type Spoken = { path: string; line: number; text: string };

const TEXT_NODES: Record<string, string> = { StringLiteral: 'value', TemplateElement: 'cooked', JSXText: 'value' };

function collect(node: unknown, found: string[]) {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const record = new Map<string, unknown>(Object.entries(node));
  const field = TEXT_NODES[String(record.get('type'))];
  const text = field === undefined ? undefined : record.get(field);
  if (typeof text === 'string') found.push(text);
  for (const value of record.values()) collect(value, found);
}

/** Every piece of text a program can show or send: string literals, templates and JSX text; comments are not among them. */
export function spokenTexts(path: string): Spoken[] {
  const source = textOf(path);
  const found: string[] = [];
  collect(parseSync(source, { syntax: 'typescript', tsx: path.endsWith('x') }), found);
  return found.map((text) => ({ path, text, line: source.slice(0, Math.max(0, source.indexOf(text.slice(0, 30)))).split('\n').length }));
}
