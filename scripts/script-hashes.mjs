import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

const INSIDE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The scripts that stand inside a page, as Content-Security-Policy names them; each once. */
export function hashesIn(html) {
  const scripts = [...html.matchAll(INSIDE)].map(([, text]) => text);
  return [...new Set(scripts)].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}

function pagesUnder(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  return names.map((name) => ({ name: name.slice(0, -'.html'.length), hashes: hashesIn(readFileSync(join(folder, name), 'utf8')) }));
}

/** Pages that the framework shows under any address. */
const isForErrors = ({ name }) => name.startsWith('_');
const pathOf = (name) => (name === 'index' ? '/' : `/${name}`);

/** A step of `npm run build`: what lib/http/script-hashes.ts reads. */
function writeHashes() {
  const server = join(ROOT, '.next', 'server');
  const app = pagesUnder(join(server, 'app'));
  const errors = [...app.filter(isForErrors), ...pagesUnder(join(server, 'pages'))].flatMap(({ hashes }) => hashes);
  const pages = Object.fromEntries(app.filter((page) => !isForErrors(page)).map(({ name, hashes }) => [pathOf(name), hashes]));
  writeFileSync(join(ROOT, '.next', 'script-hashes.json'), JSON.stringify({ pages, errors: [...new Set(errors)] }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeHashes();
