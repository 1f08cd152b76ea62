import 'server-only';
import { headers } from 'next/headers';
import { publicOrigin } from './public-origin.ts';

/** A path of this program as a full address, for QR codes. */
export async function publicAddress(path: string): Promise<string> {
  return publicOrigin(await headers()) + path;
}
