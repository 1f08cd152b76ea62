import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What the program answered, whole. */
type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Asked = { method: string; path: string; forward: () => Promise<Answered> };
/** What the network does to a request: it may pass it on, and answers whatever it likes. */
type Fault = (asked: Asked, answer: ServerResponse) => void | Promise<void>;
/** Which requests a fault is for. */
type Which = (asked: { method: string; path: string }) => boolean;

export type FaultProxy = {
  /** What the browser talks to: `http://localhost:PORT`, the same whatever happens to the network. */
  origin: string;
  /** From now on this happens, in place of what was told before; without `which` to every request. */
  become: (fault: Fault, which?: Which) => void;
  /** Nobody listens and every connection breaks, as without a network; `listen` brings it back. */
  refuse: () => Promise<void>;
  listen: () => Promise<void>;
  /** Every initiative that reached the program, with its answer, whether the phone heard it or not. */
  delivered: { path: string; status: number; body: unknown }[];
  /** How many deliveries have come as far as this network, whatever became of them. */
  tried: () => number;
  close: () => Promise<void>;
};

export const DELIVERIES: Which = ({ method, path }) => method === 'PUT' && path.startsWith('/api/initiatives/');

function send({ status, headers, body }: Answered, answer: ServerResponse) {
  // No body of its own: 204, 304.
  const length = status === 204 || status === 304 ? {} : { 'content-length': body.length };
  answer.writeHead(status, { ...headers, ...length }).end(body);
}

export const pass: Fault = async ({ forward }, answer) => send(await forward(), answer);

/** Somebody on the way answers in the program's place. */
export function says(status: number, type: string, text: string, headers: Record<string, string> = {}): Fault {
  return (_asked, answer) => void answer.writeHead(status, { ...headers, 'Content-Type': type }).end(text);
}

/** 200 and a page, whatever was asked. */
export const captivePortal = says(200, 'text/html', '<!doctype html><h1>Wi-Fi</h1>');
export const badGateway = says(502, 'text/html', '<!doctype html><h1>502 Bad Gateway</h1>');
/** Sent to a page to sign in to the network, which is answered too. */
export const loginPage: Fault = (asked, answer) => {
  const fault = asked.path === '/login' ? captivePortal : says(302, 'text/html', '', { Location: '/login' });
  return fault(asked, answer);
};

/** The program did it, and the connection breaks in the middle of its answer. */
export const truncated: Fault = async ({ forward }, answer) => {
  const { status, headers, body } = await forward();
  answer.writeHead(status, { ...headers, 'content-length': body.length + 64 });
  answer.write(body.subarray(0, Math.ceil(body.length / 2)), () => answer.destroy());
};

/** The program did it, and nothing of its answer comes home. */
export const answerLost: Fault = async ({ forward }, answer) => {
  await forward();
  answer.destroy();
};

/** The text of what the program answers is another, as after an update. */
export function rewritten(change: (text: string) => string): Fault {
  return async ({ forward }, answer) => {
    const real = await forward();
    send({ ...real, body: Buffer.from(change(real.body.toString('utf8'))) }, answer);
  };
}

async function wholeOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function ask(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answered> {
  // Whole and uncompressed, so that an answer can be cut or rewritten.
  const { 'if-none-match': _, 'if-modified-since': __, ...asked } = incoming.headers;
  const headers = { ...asked, 'accept-encoding': 'identity', connection: 'close' };
  const outgoing = request(target + (incoming.url ?? '/'), { method: incoming.method ?? 'GET', headers, agent: false });
  outgoing.end(body);
  const [answered]: IncomingMessage[] = await once(outgoing, 'response');
  if (!answered) throw new Error('no answer');
  const { connection: ___, 'keep-alive': ____, 'transfer-encoding': _____, ...rest } = answered.headers;
  return { status: answered.statusCode ?? 0, headers: rest, body: await wholeOf(answered) };
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** A network of the test's own in front of a program: real sockets, so that the browser and its worker meet what a phone meets. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const delivered: FaultProxy['delivered'] = [];
  let fault: Fault = pass;
  let concerns: Which = () => true;
  let tried = 0;

  async function handle(incoming: IncomingMessage, answer: ServerResponse) {
    const about = { method: incoming.method ?? 'GET', path: incoming.url ?? '/' };
    // A connection used before and then broken is tried anew by the browser itself, and the page would never hear of the loss.
    answer.shouldKeepAlive = false;
    const body = await wholeOf(incoming);
    if (DELIVERIES(about)) tried += 1;
    const forward = async () => {
      const answered = await ask(target, incoming, body);
      if (DELIVERIES(about)) delivered.push({ path: about.path, status: answered.status, body: readJson(answered.body) });
      return answered;
    };
    await (concerns(about) ? fault : pass)({ ...about, forward }, answer);
  }

  // A program that is down looks like a connection that breaks.
  const server = createServer((incoming, answer) => void handle(incoming, answer).catch(() => answer.destroy()));
  const listenOn = async (port: number) => {
    server.listen(port);
    await once(server, 'listening');
  };
  await listenOn(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const refuse = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  const become = (next: Fault, which: Which = () => true) => {
    fault = next;
    concerns = which;
  };
  const origin = `http://localhost:${address.port}`;
  return { origin, become, refuse, listen: () => listenOn(address.port), delivered, tried: () => tried, close: refuse };
}
