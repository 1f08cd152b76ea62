import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { createFrontServer } from '#lib/http/front-server.ts';
import { trustedProxies } from '#lib/http/trusted-proxies.ts';
import { loadDoors } from '#scripts/doors.ts';
import { aSubmission, openCampaign, plantTree } from '#tests/support/builders.ts';
import { listening } from '#tests/support/listening.ts';
import { processDatabase } from '#tests/support/private-database.ts';

/** What no client library would send: bytes on a connection to the server in front, with the real doors behind it. */
const server = createFrontServer({
  doors: await loadDoors(),
  proxies: trustedProxies(''),
  pages: (_, answer) => void answer.writeHead(404).end(),
});
let port = 0;
let body = '';

beforeAll(async () => {
  await processDatabase();
  await plantTree(engine());
  const window = { opensAt: 0, closesAt: Number.MAX_SAFE_INTEGER };
  body = JSON.stringify(aSubmission(await openCampaign(engine(), window)));
  port = Number(new URL(await listening(server)).port);
});
afterAll(() => void server.close().closeAllConnections());

/** Sends the bytes, says that no more will come, and answers all that was heard. */
async function heard(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes, 'latin1');
  return text(socket);
}

const ID = '7b2a9e40-1c3d-4e5f-8a6b-0c1d2e3f4a5b';
const asking = (...headers: string[]) =>
  ['GET /api/initiatives/7K3M-92XH HTTP/1.1', 'Host: sk.test', 'Connection: close', ...headers, '', ''].join('\r\n');
const handing = (...headers: string[]) =>
  [`PUT /api/initiatives/${ID} HTTP/1.1`, 'Host: sk.test', 'Content-Type: application/json', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  );
const rows = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiatives`)?.n;

const REFUSED: { name: string; bytes: () => string; status: number }[] = [
  { name: 'a NUL in a header', bytes: () => asking('X-Phone: 09\u000012345678'), status: 400 },
  { name: 'a line end in a header', bytes: () => asking('X-Phone: 0912345678\nX-Admin 1'), status: 400 },
  { name: 'a header folded over two lines', bytes: () => asking('X-Phone: 0912', ' 345678'), status: 400 },
  { name: 'a header of 17 kB', bytes: () => asking(`X-Phone: ${'0'.repeat(17_000)}`), status: 431 },
  { name: 'a path of 17 kB', bytes: () => asking().replace('7K3M-92XH', 'Z'.repeat(17_000)), status: 431 },
  { name: 'bytes of no character set in a header', bytes: () => asking('X-Phone: \u00ff\u00fe0912345678'), status: 404 },
  { name: 'a number in two headers', bytes: () => asking('X-Phone: 0912345678', 'X-Phone: 0912345678'), status: 404 },
  { name: 'two lengths', bytes: () => handing('Content-Length: 2', 'Content-Length: 3') + body, status: 400 },
  { name: 'a length below nothing', bytes: () => handing('Content-Length: -1') + body, status: 400 },
  { name: 'a length and pieces too', bytes: () => `${handing('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`, status: 400 },
  { name: 'a body shorter than its length', bytes: () => handing(`Content-Length: ${body.length + 100}`) + body, status: 400 },
  { name: 'a body longer than its length', bytes: () => handing('Content-Length: 10') + body, status: 400 },
  { name: 'a huge length and nothing else', bytes: () => handing('Content-Length: 9007199254740991'), status: 413 },
  { name: 'pieces that are no pieces', bytes: () => `${handing('Transfer-Encoding: chunked')}zz\r\n${body}`, status: 400 },
  { name: 'a packed body', bytes: () => `${handing('Content-Encoding: gzip', 'Content-Length: 4')}\u001f\u008b\u0008\u0000`, status: 400 },
  { name: 'no HTTP at all', bytes: () => '\u0016\u0003\u0001\u0002\u0000', status: 400 },
];

test.each(REFUSED)('$name is refused, and nothing stored', async ({ bytes, status }) => {
  const answer = await heard(bytes());
  expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).not.toMatch(/at .*\.ts:|node:internal/);
  expect(rows()).toBe(0);
});

test('a whole body in pieces is taken in, and the server still stands after all that', async () => {
  const pieces = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect(await heard(handing('Transfer-Encoding: chunked') + pieces)).toMatch(/^HTTP\/1.1 201 /);
  expect(rows()).toBe(1);
});
