import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

/** Asks Chromium to compile a whole file while it arrives, off the thread that draws; other browsers read a comment (decision 0033). */
export const HINT = '//# allFunctionsCalledOnLoad\n';

/** Smaller files are compiled in no time, and each byte of a first visit counts. */
const LEAST_BYTES = 4_000;

/** The script as it is served. Hinting twice changes nothing. */
export function hinted(script) {
  return script.length < LEAST_BYTES || script.startsWith(HINT) ? script : HINT + script;
}

/** A step of `npm run build`, before the service worker lists the files. Names stay: the same script under the same name. */
function hintScripts() {
  const folder = join(ROOT, '.next', 'static', 'chunks');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const file = join(folder, name);
    const script = readFileSync(file, 'utf8');
    if (hinted(script) !== script) writeFileSync(file, hinted(script));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) hintScripts();
