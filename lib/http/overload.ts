import 'server-only';
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
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...retryAfter(overloaded().details) };
  answer.writeHead(503, headers).end(method === 'POST' ? pageSaying(BUSY.unsent) : pageSaying(BUSY.text, AGAIN));
}

const AGAIN = `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">`;

const pageSaying = (text: string, head = '') => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}
<title>${BUSY.title}</title></head>
<body><h1>${BUSY.title}</h1><p>${text}</p></body>
</html>
`;
