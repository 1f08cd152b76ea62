import 'server-only';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathValue } from './path-value.ts';
import { nonceIn, type Site, securityHeaders } from './security-headers.ts';

/** The path that was asked for. The framework fails on one that is escaped wrongly: its percent signs then mean themselves. */
export function askedPath(asked: IncomingMessage): string {
  const [pathname = '/'] = (asked.url ?? '/').split('?');
  if (isEscapedRightly(pathname)) return pathname;
  asked.url = pathname.replaceAll('%', '%25');
  return asked.url;
}

function isEscapedRightly(pathname: string): boolean {
  if (!pathname.includes('%')) return true;
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

const POLICY = 'content-security-policy';

/**
 * Before anything answers: gives the answer its security headers, and tells the framework, by the request's header of the same name,
 * which nonce to write into the scripts of a page that it renders now. What a visitor sent under these names is dropped.
 */
export function guardAnswer(asked: IncomingMessage, answer: ServerResponse, pathname: string, site: Site): void {
  const headers = securityHeaders(pathValue(pathname), randomBytes(16).toString('base64url'), site);
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
  delete asked.headers[`${POLICY}-report-only`];
  delete asked.headers[POLICY];
  const policy = headers['Content-Security-Policy'];
  if (policy !== undefined && nonceIn(policy) !== null) asked.headers[POLICY] = policy;
}
