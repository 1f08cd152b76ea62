import { environment } from '#lib/http/environment.ts';
import { createFrontServer } from '#lib/http/front-server.ts';
import { startServer } from '#lib/http/start-server.ts';
import { loadDoors } from '#scripts/doors.ts';

/**
 * The JSON door in a process of its own, without the framework's pages: the same start, the same front server, the same engine and file.
 * Writes its port on the standard error once it listens; meant to be killed at any moment.
 */
await startServer(async () => undefined);

const { trustedProxies } = environment();
const door = createFrontServer({
  doors: await loadDoors(),
  pages: (_, answer) => void answer.writeHead(404).end(),
  proxies: trustedProxies,
});

door.listen(0, '127.0.0.1', () => {
  const address = door.address();
  if (address !== null && typeof address === 'object') process.stderr.write(`listening on ${address.port}\n`);
});
