import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { StartRefused } from '#lib/db/engine.ts';

const hashes = z.array(z.string().check(z.regex(/^sha256-[A-Za-z0-9+/]{43}=$/)));
const scriptHashes = z.object({ pages: z.record(z.string(), hashes), errors: hashes });

/** Hashes of the scripts inside pages that the build made: by the page's path, and of the pages shown in place of any other. */
export type ScriptHashes = z.infer<typeof scriptHashes>;

/** As `scripts/script-hashes.mjs` wrote them after the build in the folder `built`. Throws StartRefused when it did not. */
export function readScriptHashes(built: string): ScriptHashes {
  try {
    return scriptHashes.parse(JSON.parse(readFileSync(join(built, 'script-hashes.json'), 'utf8')));
  } catch {
    throw new StartRefused('The build is not whole: it has no list of its scripts. Run "npm run build" again.');
  }
}
