import 'server-only';
import { headers } from 'next/headers';
import type { Instant } from '#lib/domain/instant.ts';
import { countOne, hasLeft, keyOfReference, MISSES_OF_ADDRESS } from './limits.ts';
import { VISITOR_HEADER } from './visitor-address.ts';

/** What a page finds under a receipt code, as often as the JSON door would tell it: wrong codes are counted by address. */
export async function lookUp<R>(code: string, now: Instant, find: () => Promise<R | null>): Promise<R | null | 'too-often'> {
  const visitor = (await headers()).get(VISITOR_HEADER);
  if (!hasLeft(MISSES_OF_ADDRESS, visitor, now)) return 'too-often';
  const found = await find();
  if (found === null && keyOfReference(code) !== null) countOne(MISSES_OF_ADDRESS, visitor, now);
  return found;
}
