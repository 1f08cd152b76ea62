import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, Stop } from './progress.mjs';
import { ROOT } from './run.mjs';
import { endTogether, requireFreePort, startServer, wantedPort } from './server.mjs';

/** `npm run serve`: serves what is built. Migrations run at the start; nothing is seeded unless SEED is set. */
await main(async () => {
  if (!existsSync(join(ROOT, '.next', 'built-from')))
    throw new Stop('Nothing is built yet. Run "npm run build" first, or "npm start", which does everything.');
  const port = wantedPort();
  await requireFreePort(port);
  endTogether(startServer(port));
});
