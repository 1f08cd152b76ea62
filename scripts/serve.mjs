import { isBuilt } from './build.mjs';
import { main, Stop } from './progress.mjs';
import { endTogether, requireFreePort, startServer, wantedPort } from './server.mjs';

/** `npm run serve`: serves what is built. Migrations run at the start; nothing is seeded unless SEED is set. */
await main(async () => {
  if (!isBuilt())
    throw new Stop('The build is missing or older than the sources. Run "npm run build" first, or "npm start", which does everything.');
  const port = wantedPort();
  await requireFreePort(port);
  endTogether(startServer(port));
});
