import { once } from 'node:events';
import type { Server } from 'node:http';

/** The address under which a server of this test listens; the machine chooses the port. */
export async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('a server without an address');
  return `http://127.0.0.1:${address.port}`;
}
