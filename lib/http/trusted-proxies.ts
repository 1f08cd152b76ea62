import 'server-only';
import { BlockList, isIP } from 'node:net';
import { StartRefused } from '#lib/db/engine.ts';

/** A proxy on this machine, the usual case. */
const LOOPBACK = ['127.0.0.0/8', '::1'];

/** The networks of TRUSTED_PROXIES, a list such as `10.0.0.5, 10.1.0.0/16`, and this machine. Throws StartRefused for what is none. */
export function trustedProxies(list: string): BlockList {
  const proxies = new BlockList();
  const named = list.split(/[\s,]+/).filter((one) => one !== '');
  for (const one of [...LOOPBACK, ...named]) addNetwork(proxies, one);
  return proxies;
}

function addNetwork(proxies: BlockList, network: string): void {
  const [address = '', bits] = network.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  const prefix = bits === undefined ? longest : Number(bits);
  if (isIP(address) === 0 || !/^\d+$/.test(bits ?? '0') || prefix > longest)
    throw new StartRefused(`TRUSTED_PROXIES must list addresses or networks such as 10.0.0.5, 10.1.0.0/16; "${network}" is none.`);
  proxies.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

export function isTrustedProxy(proxies: BlockList, address: string): boolean {
  if (isIP(address) === 0) return false;
  return proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
