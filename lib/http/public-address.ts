import 'server-only';
import { headers } from 'next/headers';
import { environment } from './environment.ts';
import { firstOf } from './forwarded.ts';

/** A path of this program as a full address, for QR codes: under ORIGIN, or under the host that this request asked for when nobody set one. */
export async function publicAddress(path: string): Promise<string> {
  const { origin, port } = environment();
  if (origin !== null) return origin + path;
  const asked = await headers();
  const host = firstOf(asked.get('x-forwarded-host')) ?? asked.get('host') ?? `localhost:${port}`;
  return `${firstOf(asked.get('x-forwarded-proto')) ?? 'http'}://${host}${path}`;
}
