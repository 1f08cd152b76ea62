import 'server-only';
import { environment } from './environment.ts';
import { firstOf } from './forwarded.ts';

/** The base of full addresses, without a last "/": ORIGIN, or the host that this request asked for when nobody set one. */
export function publicOrigin(asked: { get: (name: string) => string | null }): string {
  const { origin, port } = environment();
  if (origin !== null) return origin;
  const host = firstOf(asked.get('x-forwarded-host')) ?? asked.get('host') ?? `localhost:${port}`;
  return `${firstOf(asked.get('x-forwarded-proto')) ?? 'http'}://${host}`;
}
