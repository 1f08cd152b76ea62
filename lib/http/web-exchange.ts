import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Problem } from '#lib/domain/problem.ts';

const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD'];
/** Handlers read the path and the query only; where this server stands in the world is said by ORIGIN. */
const BASE = 'http://server.invalid';
/** Below it, packing costs more than it saves. */
const WORTH_PACKING = 1_400;

/** What Node received, as the standard request that handlers take. The body is left to its reader, which knows its limit. */
export function requestOf(asked: IncomingMessage): Request {
  const { method = 'GET', url = '/' } = asked;
  const headers = Object.entries(asked.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  if (WITHOUT_BODY.includes(method)) return new Request(BASE + url, { method, headers });
  const init = { method, headers, body: bodyOf(asked), duplex: 'half' };
  return new Request(BASE + url, init);
}

/** Taken from the connection only as fast as it is read. */
function bodyOf(asked: IncomingMessage): ReadableStream<Uint8Array> {
  let stop = () => undefined;
  return new ReadableStream({
    start: (body) => {
      const take = (part: Buffer) => {
        body.enqueue(part);
        if ((body.desiredSize ?? 0) <= 0) asked.pause();
      };
      const end = () => body.close();
      stop = () => void asked.off('data', take).off('end', end);
      asked.on('data', take).once('end', end);
      // A phone that lost its network in the middle of a text: nobody's fault, and nobody is left to answer.
      asked.once('error', () => body.error(new Problem('malformed-request')));
    },
    pull: () => void asked.resume(),
    cancel: () => stop(),
  });
}

/** What nobody read of a body is let past: the answer gets through, and the next request on this connection too. */
export function dropRest(asked: IncomingMessage): void {
  if (!asked.complete) asked.removeAllListeners('data').resume();
}

/** Sends a handler's answer: papers as they are made, files as they are read, everything else whole, texts of some length packed. */
export async function send(response: Response, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (isPaper(response)) return sendPiecemeal(response, asked, answer);
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = isText(response) ? await packed(bytes, asked, answer) : bytes;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') answer.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) answer.setHeader('set-cookie', cookies);
  if (response.body !== null) answer.setHeader('content-length', body.byteLength);
  answer.writeHead(response.status);
  answer.end(asked.method === 'HEAD' ? undefined : body);
}

/** As fast as the connection takes it, so that a long paper costs no memory. */
async function sendPiecemeal(response: Response, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  for (const [name, value] of response.headers) answer.setHeader(name, value);
  answer.writeHead(response.status);
  if (response.body === null || asked.method === 'HEAD') {
    await response.body?.cancel();
    return void answer.end();
  }
  await pipeline(response.body, answer);
}

/** What is made while it is sent. */
const PAPERS = ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
/** A handler that says how long its answer is reads it from a file. */
const isPaper = ({ headers }: Response) => PAPERS.includes(headers.get('content-type') ?? '') || headers.has('content-length');
const isText = (response: Response) => /^(text\/|application\/([\w.-]+\+)?json)/.test(response.headers.get('content-type') ?? '');

/** Whether who asks can unpack gzip; `gzip;q=0` says that it must not come. */
export function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(headers['accept-encoding'] ?? ''));
}

async function packed(bytes: Buffer, asked: IncomingMessage, answer: ServerResponse): Promise<Buffer> {
  if (bytes.byteLength < WORTH_PACKING) return bytes;
  answer.setHeader('vary', 'accept-encoding');
  if (!takesGzip(asked)) return bytes;
  answer.setHeader('content-encoding', 'gzip');
  return promisify(gzip)(bytes);
}
