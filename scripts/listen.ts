import { join } from 'node:path';
import next from 'next';
import { seedDemo } from '#drizzle/seed/demo.ts';
import { environment } from '#lib/http/environment.ts';
import { createFrontServer } from '#lib/http/front-server.ts';
import { log } from '#lib/http/log.ts';
import { readScriptHashes } from '#lib/http/script-hashes.ts';
import { sharedPages } from '#lib/http/shared-pages.ts';
import { startServer, stopServer } from '#lib/http/start-server.ts';
import { loadDoors } from './doors.ts';
import { ROOT } from './run.mjs';

/** The production server: database and migrations, the framework for pages and files, the JSON door in front of it (decision 0020). */
const LAST_ANSWERS_MS = 5_000;

await startServer(seedDemo);
const { port, origin, trustedProxies } = environment();
const framework = next({ dev: false, dir: ROOT, port });
await framework.prepare();
const server = createFrontServer({
  doors: await loadDoors(),
  pages: sharedPages(framework.getRequestHandler()),
  proxies: trustedProxies,
  site: { https: origin?.startsWith('https:') === true, hashes: readScriptHashes(join(ROOT, '.next')) },
});

/** What was received is answered; connections kept alive by a proxy or a phone do not hold up the end. */
function end(): void {
  setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  server.close(() => void stopServer().then(() => process.exit(0)));
  server.closeIdleConnections();
}

process.once('SIGTERM', end);
server.listen(port, () => log('info', 'listening', { port, origin }));
