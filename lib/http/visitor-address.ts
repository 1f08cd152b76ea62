import 'server-only';
import type { IncomingMessage } from 'node:http';
import { type BlockList, isIPv4, isIPv6 } from 'node:net';
import { firstOf } from './forwarded.ts';
import { isTrustedProxy } from './trusted-proxies.ts';

/** Under this name, and only from the front server, a handler learns who asks. A visitor's own header of that name is dropped. */
export const VISITOR_HEADER = 'x-visitor-address';

/** What proxies add. Believed from a trusted proxy alone, dropped from everybody else. */
export const FORWARDED_HEADERS: readonly string[] = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded'];

/** The address nearest to us that no trusted proxy has: what stands left of it in the list may be invented. Null: this machine itself. */
export function visitorOf({ socket, headers }: IncomingMessage, proxies: BlockList): string | null {
  const peer = peerOf(socket);
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const way = [...(isTrustedProxy(proxies, peer) ? told : []), peer].map((one) => plainAddress(one.trim())).filter((one) => one !== '');
  const visitor = way.reverse().find((one) => !isTrustedProxy(proxies, one));
  return visitor === undefined ? null : groupOf(visitor);
}

/** Who is at the other end of the connection: a proxy or the visitor. */
export const peerOf = ({ remoteAddress = '' }: IncomingMessage['socket']) => plainAddress(remoteAddress);

/** IPv4 inside IPv6 as plain IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** One household has 2⁶⁴ addresses of IPv6: limits count its network. */
function groupOf(address: string): string | null {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((one) => one !== ''));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':').toLowerCase()}::/64`;
}

/** Set by the front server; null for a handler that is called without it. */
export function visitorBehind(request: Request): string | null {
  return firstOf(request.headers.get(VISITOR_HEADER)) ?? null;
}
