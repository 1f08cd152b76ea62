import 'server-only';

/** What the first of several proxies wrote into an `X-Forwarded-…` list: what the visitor asked for. */
export function firstOf(list: string | null): string | undefined {
  return list?.split(',')[0]?.trim();
}
