import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import { environment } from './environment.ts';
import { firstOf } from './forwarded.ts';

function isOwn(origin: string, request: Request): boolean {
  const host = URL.parse(origin)?.host;
  const own = [firstOf(request.headers.get('x-forwarded-host')), request.headers.get('host'), URL.parse(environment().origin ?? '')?.host];
  return host !== undefined && own.includes(host);
}

/** Another site must not hand in for its visitors. Browsers that send no `Origin` with a form are let in. Throws `malformed-request`. */
export function requireNoForeignOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (origin !== null && !isOwn(origin, request)) throw new Problem('malformed-request');
}

/**
 * An unsafe call that a cookie vouches for must say that it comes from a page of this program. A browser that hides the origin of a plain
 * form (`null`) may say so by `Sec-Fetch-Site` alone, which no page can set. Throws `malformed-request`.
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isSame =
    origin === null || origin === 'null' ? site === 'same-origin' : isOwn(origin, request) && (site === null || site === 'same-origin');
  if (!isSame) throw new Problem('malformed-request');
}
