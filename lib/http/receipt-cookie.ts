import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY_MS } from '#lib/domain/instant.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { appSecret } from './app-secret.ts';
import { cookieIn, setCookie } from './cookies.ts';

const NAME = 'receipts';
/** Newest first; what a committee enters in one evening fits, and so does the browser's limit of 4 KB. */
const MOST = 200;
/** Browsers keep a cookie for 400 days at most. */
const MAX_AGE_SECONDS = (400 * DAY_MS) / 1_000;

const sign = (text: string) => createHmac('sha256', appSecret()).update(`receipts:${text}`).digest('base64url');

/** References that this browser's own cookie remembers, newest first; empty for a cookie that this server did not sign. */
export function ownReferences(request: Request): string[] {
  const [references = '', signature = ''] = cookieIn(request.headers, NAME).split('~');
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(references))];
  if (references === '' || given.length !== expected.length || !timingSafeEqual(given, expected)) return [];
  return references.split('.').flatMap((one) => parseCode(one) ?? []);
}

/** `Set-Cookie` that adds a reference. A home-screen copy on iOS gets cookies and nothing else, so it still finds its receipts. */
export function receiptCookie(request: Request, reference: string): string {
  const code = parseCode(reference);
  return cookieOf([...new Set([...(code === null ? [] : [code]), ...ownReferences(request)])].slice(0, MOST));
}

/** `Set-Cookie` without a reference, in whatever spelling: on a phone that several people use, what one removed must not be listed for the next. */
export function cookieWithout(request: Request, reference: string): string {
  const code = parseCode(reference);
  return cookieOf(ownReferences(request).filter((one) => one !== code));
}

function cookieOf(codes: readonly string[]): string {
  const references = codes.join('.');
  const value = references === '' ? '' : `${references}~${sign(references)}`;
  const age = references === '' ? 0 : MAX_AGE_SECONDS;
  return setCookie(NAME, value, age);
}
