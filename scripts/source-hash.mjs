import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Everything a production build is made of. Tests, documents and commands change nothing in it. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'drizzle',
  'public',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** What the build itself writes. */
const BUILT = new Set(['public/sw.js', 'public/sw.js.map']);

function filesUnder(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (found === undefined || BUILT.has(path)) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(ROOT, path))
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** 20 hexadecimal digits that change exactly when something the production build is made of changes. Also the build's id. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder).sort()) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(ROOT, path)))
        .digest(),
    );
  }
  return hash.digest('hex').slice(0, 20);
}
