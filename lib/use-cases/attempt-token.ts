import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#lib/domain/instant.ts';

function signatureOf(secret: string, campaignId: string, issuedAt: string): Buffer {
  return createHmac('sha256', secret).update(`attempt:${campaignId}:${issuedAt}`).digest().subarray(0, 16);
}

/** A word of this server that a phone stood at its door at `issuedAt` for this campaign (D3). It opens nothing else. */
export function issueAttemptToken(secret: string, campaignId: string, issuedAt: Instant): string {
  const stamp = issuedAt.toString(36);
  return `${stamp}.${signatureOf(secret, campaignId, stamp).toString('base64url')}`;
}

/** The instant inside a token of this server for this campaign, or null for any other text; never later than `now`. */
export function readAttemptToken(secret: string, token: string | null, campaignId: string, now: Instant): Instant | null {
  const [stamp, signature, ...rest] = (token ?? '').split('.');
  if (!stamp || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, campaignId, stamp);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const issuedAt = Number.parseInt(stamp, 36);
  return issuedAt <= now ? issuedAt : null;
}
