import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isTrustedProxy, trustedProxies } from '#lib/http/trusted-proxies.ts';
import { visitorOf } from '#lib/http/visitor-address.ts';

function asked(peer: string, forwarded?: string | string[]): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const message = new IncomingMessage(socket);
  if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
  return message;
}

test.each([
  { name: 'a visitor without a proxy', peer: '203.0.113.7', visitor: '203.0.113.7' },
  { name: 'a visitor who writes the header of a proxy', peer: '203.0.113.7', forwarded: '198.51.100.1', visitor: '203.0.113.7' },
  { name: 'a proxy on this machine', peer: '127.0.0.1', forwarded: '203.0.113.7', visitor: '203.0.113.7' },
  { name: 'the same over IPv6', peer: '::ffff:127.0.0.1', forwarded: '203.0.113.7', visitor: '203.0.113.7' },
  { name: 'a visitor who wrote the header before the proxy did', peer: '::1', forwarded: '1.1.1.1, 203.0.113.7', visitor: '203.0.113.7' },
  { name: 'two trusted proxies', peer: '127.0.0.1', forwarded: '203.0.113.7, 10.1.2.3', visitor: '203.0.113.7' },
  { name: 'an untrusted proxy behind a trusted one', peer: '127.0.0.1', forwarded: '203.0.113.7, 10.9.2.3', visitor: '10.9.2.3' },
  { name: 'several headers of one name', peer: '127.0.0.1', forwarded: ['1.1.1.1', '203.0.113.7'], visitor: '203.0.113.7' },
  { name: 'this machine itself', peer: '127.0.0.1', visitor: null },
  { name: 'no address at all', peer: '127.0.0.1', forwarded: 'unknown', visitor: null },
  { name: 'a household of IPv6', peer: '2001:DB8:1:2:3:4:5:6', visitor: '2001:db8:1:2::/64' },
  { name: 'a shortened one', peer: '2001:db8::1', visitor: '2001:db8:0:0::/64' },
  { name: 'a link with its zone', peer: 'fe80::1%eth0', visitor: 'fe80:0:0:0::/64' },
])('the visitor is the nearest address that no trusted proxy has: $name', ({ peer, forwarded, visitor }) => {
  expect(visitorOf(asked(peer, forwarded), trustedProxies('10.1.0.0/16'))).toBe(visitor);
});

test('proxies are named one by one or as networks, with commas or spaces', () => {
  const proxies = trustedProxies('192.0.2.1, 10.1.0.0/16 2001:db8::/32');
  const trusted = ['192.0.2.1', '10.1.255.1', '2001:db8:ffff::1', '127.0.0.5', '::1'];
  expect(trusted.filter((one) => !isTrustedProxy(proxies, one))).toEqual([]);
  expect(['192.0.2.2', '10.2.0.1', '2001:db9::1', 'localhost', ''].filter((one) => isTrustedProxy(proxies, one))).toEqual([]);
});
