import { once } from 'node:events';
import { afterAll } from 'vitest';
import type { Door, DoorHandler } from '#lib/http/doors.ts';
import { createFrontServer } from '#lib/http/front-server.ts';
import { trustedProxies } from '#lib/http/trusted-proxies.ts';
import { loadDoors } from '#scripts/doors.ts';

/** The same endpoints are mounted twice: as route files of the framework, and in the front server. `DOORS=front` runs a test through the second. */
const doors = await loadDoors();

async function startFront(): Promise<string> {
  const server = createFrontServer({ doors, pages: (_, answer) => void answer.writeHead(404).end(), proxies: trustedProxies('') });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close().closeAllConnections());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

const front = process.env.DOORS === 'front' ? await startFront() : null;

/** Over a real connection; the path is made from the values that a route file would be handed. */
function overTheWire(origin: string, address: string, method: string): DoorHandler {
  return async (request, { params }) => {
    const values = await params;
    const path = address.replace(/\[(\w+)\]/g, (_, name) => encodeURIComponent(values[name] ?? ''));
    const init = { method, headers: request.headers, body: request.body, duplex: 'half' };
    return fetch(origin + path + new URL(request.url).search, init);
  };
}

/** The handlers of one address. Throws for an address that no route file has. */
export function doorAt(address: string): Record<'GET' | 'PUT' | 'DELETE' | 'POST' | 'PATCH', DoorHandler> {
  const door: Door | undefined = doors.get(address);
  const handler = (method: string): DoorHandler => {
    const own = door?.[method];
    if (own === undefined) throw new Error(`${address} does not know ${method}`);
    return front === null ? own : overTheWire(front, address, method);
  };
  return { GET: handler('GET'), PUT: handler('PUT'), DELETE: handler('DELETE'), POST: handler('POST'), PATCH: handler('PATCH') };
}
