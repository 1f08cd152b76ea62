import 'server-only';
import { createHash } from 'node:crypto';
import type { Received } from '#lib/use-cases/keep-version.ts';
import type { Returned } from '#lib/use-cases/return-receipt.ts';
import { cookieWithout, receiptCookie } from './receipt-cookie.ts';

/** An answer of this moment, for nobody's cache. */
export function freshJson(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** An answer that changes seldom: kept for `maxAgeSeconds`, then asked again by its tag. */
export function cacheableJson(request: Request, body: unknown, maxAgeSeconds: number): Response {
  const text = JSON.stringify(body);
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: tag, 'Cache-Control': `public, max-age=${maxAgeSeconds}, stale-while-revalidate=86400` };
  if (request.headers.get('if-none-match')?.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

/** A receipt, remembered in the browser's cookie: 201 the first time, 200 when it repeats an earlier answer. */
export function receiptAnswer({ receipt, replayed }: Received, request: Request): Response {
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': receiptCookie(request, receipt.reference) };
  return Response.json(receipt, { status: replayed ? 200 : 201, headers });
}

/** As `receiptAnswer` for a receipt that was brought back; null when nothing proved it, which is remembered nowhere but in the report. */
export function returnedAnswer({ receipt, replayed }: Returned, request: Request): Response {
  if (receipt === null) return freshJson({ receipt });
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': receiptCookie(request, receipt.reference) };
  return Response.json({ receipt }, { status: replayed ? 200 : 201, headers });
}

/** The browser's cookie forgets a reference; the receipt itself stays as it is. */
export function forgottenAnswer(reference: string, request: Request): Response {
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store', 'Set-Cookie': cookieWithout(request, reference) } });
}

export function noContent(): Response {
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

/** A file to keep, the same for everybody. `name` in ASCII. */
export function fileAnswer(
  bytes: Buffer,
  { name, mediaType, maxAgeSeconds }: { name: string; mediaType: string; maxAgeSeconds: number },
): Response {
  const headers = {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': `public, max-age=${maxAgeSeconds}`,
  };
  return new Response(new Uint8Array(bytes), { headers });
}
