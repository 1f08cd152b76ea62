import 'server-only';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Instant, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { PATHS, posterCodeIn } from '#lib/messages/paths.ts';
import { serverNow } from './clock.ts';
import { takesGzip } from './web-exchange.ts';

type Exchange = (asked: IncomingMessage, answer: ServerResponse) => void | Promise<void>;
type Kept = { headers: OutgoingHttpHeaders; body: Buffer };

const { home, write, mine, track, guide, receipts } = PATHS;
const BUILT_PAGES: readonly string[] = [home, write, mine, track, guide, receipts];
const BUILT_FILES = '/_next/static/';
/** Posters are made anew in so many turns within each second: all at its beginning would hold up everybody. */
const TURNS = 16;
const MOST_POSTERS_OF_A_TURN = 125;
/** Said anew with every answer, or true of one connection only. */
const NOT_KEPT: readonly string[] = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/**
 * What is the same for everybody is made once and answered from memory: files and pages of the build as long as this process lives, the
 * page of a poster for one second and never across a whole minute of the server's clock, so that no copy lives across a published hour, and
 * what is decided in between shows within a second. Whoever asks for the same meanwhile waits for it. Everything else goes to `pages` as it
 * came.
 */
export function sharedPages(pages: Exchange, clock: () => Instant = serverNow): Exchange {
  const built = new Map<string, Promise<Kept | null>>();
  const postersNow = postersInTurn(clock);
  const shelfOf = (asked: IncomingMessage) => {
    const [pathname = '/', query] = (asked.url ?? '/').split('?');
    if (!isPlain(asked, pathname)) return null;
    if (isBuilt(pathname)) return { shelf: built, pathname };
    // The query of whoever asked first would stand inside the page.
    return posterCodeIn(pathname) === null || query !== undefined ? null : { shelf: postersNow(pathname), pathname };
  };
  return async (asked, answer) => {
    const found = shelfOf(asked);
    if (found === null) return pages(asked, answer);
    const { shelf, pathname } = found;
    const coding = takesGzip(asked) ? 'gzip' : 'identity';
    // Two kinds of copies and no third: what is kept must be readable to whoever gets it.
    asked.headers['accept-encoding'] = coding;
    const key = `${coding} ${pathname}`;
    const making = shelf.get(key);
    if (making === undefined) {
      shelf.set(
        key,
        keep(answer, () => void shelf.delete(key)),
      );
      return pages(asked, answer);
    }
    const kept = await making;
    return kept === null ? pages(asked, answer) : repeat(kept, asked, answer);
  };
}

/** The copies of posters' pages that hold now, by the turn of the one that is asked for. */
function postersInTurn(clock: () => Instant): (pathname: string) => Map<string, Promise<Kept | null>> {
  const turns = Array.from({ length: TURNS }, () => ({ holds: '', copies: new Map<string, Promise<Kept | null>>() }));
  return (pathname) => {
    const place = [...pathname].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_536, 7) % TURNS;
    const now = clock();
    const holds = `${Math.floor(now / MINUTE_MS)} ${Math.floor((now + (place * SECOND_MS) / TURNS) / SECOND_MS)}`;
    const turn = turns[place] ?? { holds, copies: new Map() };
    if (turn.holds !== holds || turn.copies.size >= MOST_POSTERS_OF_A_TURN) turn.copies.clear();
    turn.holds = holds;
    return turn.copies;
  };
}

const isBuilt = (pathname: string) => pathname.startsWith(BUILT_FILES) || BUILT_PAGES.includes(pathname);

/** A question for a whole document: not the framework's own, not for a part, and in the one spelling of which there is no end of others. */
function isPlain({ method, url = '/', headers }: IncomingMessage, pathname: string): boolean {
  if (method !== 'GET' || headers.range !== undefined || headers.rsc !== undefined) return false;
  return !url.includes('_rsc=') && !pathname.includes('%');
}

/** Notes what is answered while it goes out. Null, and forgotten at once, when it is not whole, not a success, or meant for one person. */
function keep(answer: ServerResponse, forget: () => void): Promise<Kept | null> {
  const parts: Buffer[] = [];
  const note = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const { write, end } = answer;
  return new Promise((resolve) => {
    const leave = () => {
      forget();
      resolve(null);
    };
    Object.assign(answer, {
      /** Never asks to wait: whoever else waits for the same must not wait for the network of the first. */
      write: (...given: unknown[]) => {
        note(given[0]);
        Reflect.apply(write, answer, given);
        return true;
      },
      end: (...given: unknown[]) => {
        note(given[0]);
        Reflect.apply(end, answer, given);
        answer.off('close', leave);
        if (isForAll(answer)) resolve(keptOf(answer, parts));
        else leave();
        return answer;
      },
    });
    answer.once('close', leave);
  });
}

const isForAll = (answer: ServerResponse) => answer.statusCode === 200 && !answer.hasHeader('set-cookie');

function keptOf(answer: ServerResponse, parts: readonly Buffer[]): Kept {
  const headers = Object.entries(answer.getHeaders()).filter(([name]) => !NOT_KEPT.includes(name));
  return { headers: Object.fromEntries(headers), body: Buffer.concat(parts) };
}

function repeat({ headers, body }: Kept, asked: IncomingMessage, answer: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) answer.setHeader(name, value);
  if (headers.etag !== undefined && asked.headers['if-none-match'] === headers.etag) return void answer.writeHead(304).end();
  answer.setHeader('content-length', body.byteLength);
  answer.end(body);
}
