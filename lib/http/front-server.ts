import 'server-only';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { type Doors, doorFinder, type Opened } from './doors.ts';
import { askedPath, guardAnswer } from './guard-answer.ts';
import { logBug } from './log.ts';
import { overloaded, sendBusyPage } from './overload.ts';
import { failureResponse } from './problem-response.ts';
import { NO_SITE, type Site } from './security-headers.ts';
import { isTrustedProxy } from './trusted-proxies.ts';
import { FORWARDED_HEADERS, peerOf, VISITOR_HEADER, visitorOf } from './visitor-address.ts';
import { dropRest, requestOf, send } from './web-exchange.ts';

type Exchange = (asked: IncomingMessage, answer: ServerResponse) => void | Promise<void>;

export type Front = {
  /** The JSON door, answered here: the same functions that the framework would call, without the framework around them. */
  doors: Doors;
  /** Everything else: the framework's pages and files. */
  pages: Exchange;
  proxies: BlockList;
  /** What the headers of every answer depend on. */
  site?: Site;
  /** How many requests of each kind may be in hand at once; the next is told to come back (503). */
  most?: { doors: number; pages: number };
};

/** A phone waits 30 s at least; at these bounds this server answers well before that. */
const MOST = { doors: 4_000, pages: 1_000 };
/** Longer than a proxy keeps an idle connection (Caddy: two minutes): who closes first must not be the one that is just being asked. */
const KEEP_ALIVE_MS = 130_000;

/** One server for everything under one address. Handlers and pages learn the visitor's address from here alone. */
export function createFrontServer({ doors, pages, proxies, site = NO_SITE, most = MOST }: Front): Server {
  const open = doorFinder(doors);
  const inHand = { doors: 0, pages: 0 };
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (asked, answer) => {
    nameVisitor(asked, proxies);
    keepQuietly(asked, answer);
    const pathname = askedPath(asked);
    guardAnswer(asked, answer, pathname, site);
    const opened = open(asked.method ?? 'GET', pathname);
    const kind = opened === null ? 'pages' : 'doors';
    inHand[kind] += 1;
    answer.once('close', () => {
      inHand[kind] -= 1;
    });
    const isFull = inHand[kind] > most[kind];
    if (opened === null) return void (isFull ? sendBusyPage(asked, answer) : answerPage(pages, asked, answer));
    void answerDoor(opened, asked, answer, isFull);
  });
}

/** The connection stays, and not a word about for how many seconds: a first visit would pay for it a dozen times. */
function keepQuietly({ headers }: IncomingMessage, answer: ServerResponse): void {
  if (headers.connection === 'keep-alive') answer.setHeader('connection', 'keep-alive');
}

/** The framework answers its own failures; whatever gets past it must not end the server. */
async function answerPage(pages: Exchange, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  try {
    await pages(asked, answer);
  } catch (reason) {
    logBug('page-failed', reason);
    if (!answer.headersSent) answer.writeHead(500);
    answer.end();
  }
}

async function answerDoor({ handler, params }: Opened, asked: IncomingMessage, answer: ServerResponse, isFull: boolean): Promise<void> {
  try {
    const response = isFull
      ? failureResponse(overloaded(), randomUUID())
      : await handler(requestOf(asked), { params: Promise.resolve(params) });
    await send(response, asked, answer);
    dropRest(asked);
  } catch (reason) {
    // The visitor has gone in the middle of a body, or a handler broke its word not to throw.
    if (answer.destroyed || answer.headersSent) return void answer.destroy();
    await send(failureResponse(reason, randomUUID()), asked, answer);
  }
}

function nameVisitor(asked: IncomingMessage, proxies: BlockList): void {
  const visitor = visitorOf(asked, proxies);
  delete asked.headers[VISITOR_HEADER];
  if (!isTrustedProxy(proxies, peerOf(asked.socket))) for (const name of FORWARDED_HEADERS) delete asked.headers[name];
  if (visitor !== null) asked.headers[VISITOR_HEADER] = visitor;
}
