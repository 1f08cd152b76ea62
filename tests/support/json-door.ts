import { createServer, type IncomingMessage } from 'node:http';
import { PUT } from '#app/api/initiatives/[id]/route.ts';
import { startServer } from '#lib/http/start-server.ts';

/**
 * The participant's write door in a process of its own, without the framework around it: the same start, the same route handler, the
 * same engine and file. Writes its port on the standard error once it listens; meant to be killed at any moment.
 */
async function requestOf(asked: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk);
  const headers = { 'content-type': asked.headers['content-type'] ?? '' };
  return new Request(`http://sk.test${asked.url}`, { method: 'PUT', headers, body: Buffer.concat(chunks) });
}

await startServer(async () => undefined);

const door = createServer(async (asked, answer) => {
  const request = await requestOf(asked);
  const response = await PUT(request, { params: Promise.resolve({ id: asked.url?.split('/').at(-1) ?? '' }) });
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  answer.end(await response.text());
});

door.listen(0, '127.0.0.1', () => {
  const address = door.address();
  if (address !== null && typeof address === 'object') process.stderr.write(`listening on ${address.port}\n`);
});
