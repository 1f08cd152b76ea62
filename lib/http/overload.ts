import 'server-only';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '#lib/domain/problem.ts';
import { BUSY } from '#lib/messages/shell.ts';
import { retryAfter } from './problem-response.ts';

const RETRY_AFTER_SECONDS = 5;

/** Thrown instead of making a visitor wait behind more than the server can answer before a phone gives up. */
export const overloaded = () => new Problem('overloaded', { retryAfterSeconds: RETRY_AFTER_SECONDS });

/**
 * For a page: a few words that need nothing else of this program. A page that was only asked for tries again by itself; a form that was
 * sent does not, because its words now live in this page alone, in what the browser sends when it is reloaded.
 */
export function sendBusyPage({ method }: IncomingMessage, answer: ServerResponse): void {
  answer.setHeader('Content-Security-Policy', `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...retryAfter(overloaded().details) };
  answer.writeHead(503, headers).end(method === 'POST' ? pageSaying(BUSY.unsent) : pageSaying(BUSY.text, AGAIN));
}

/** The look of this one page stands inside it and is allowed by its hash; the style sheets of the program would be one more request. */
const STYLE =
  'body{max-width:34rem;margin:0 auto;padding:15vh 16px 32px;font:17px/1.6 system-ui,sans-serif}h1{font-size:1.5rem;line-height:1.25}';
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

const AGAIN = `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">`;

const pageSaying = (text: string, head = '') => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}
<title>${BUSY.title}</title><style>${STYLE}</style></head>
<body><h1>${BUSY.title}</h1><p>${text}</p></body>
</html>
`;
