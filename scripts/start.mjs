import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { invitation } from './invitation.mjs';
import { main, say, step } from './progress.mjs';
import { endTogether, requireFreePort, startServer, waitUntilReady, wantedPort } from './server.mjs';

/** `npm start`: from a bare checkout to a running demonstration. What is already done is skipped. */
await main(async () => {
  const port = wantedPort();
  await requireFreePort(port);
  await ensureInstalled();
  await ensureBuilt();
  const server = startServer(port, { SEED: process.env.SEED ?? 'demo' });
  await step('Starting: database, migrations, demo data, server', () => waitUntilReady(server, port));
  process.stdout.write(await invitation(port));
  say('Running. Ctrl-C ends it.');
  endTogether(server);
});
