import { DESK_PATHS, DESK_QUERY } from '../paths.ts';

type Typed = { slug: string; [name: string]: string };

/** Typed fields go into the address, the empty ones not. */
function withTyped(path: string, { slug: _, ...typed }: Typed): string {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  return `${path}?${query}`;
}

const pageOf = (slug: string) => `${DESK_PATHS.campaigns}/${encodeURIComponent(slug)}`;

/** One campaign; `done`: what has just been decided. */
export const campaignDeskPath = (slug: string, done: 'window' | 'permit' | null = null) =>
  done === null ? pageOf(slug) : `${pageOf(slug)}?${DESK_QUERY.done}=${done}`;

/** The form of a change of hours and, once it is filled in, its consequences and their confirmation. */
export const windowChangePath = (asked: Typed) => withTyped(`${pageOf(asked.slug)}/gio-nhan`, asked);
export const windowChangeCall = (asked: Typed) => withTyped(`/api/campaigns/${encodeURIComponent(asked.slug)}/window`, asked);
/** The same for one unit's late texts. */
export const latePermitPath = (asked: Typed) => withTyped(`${pageOf(asked.slug)}/nop-muon`, asked);
export const latePermitCall = (asked: Typed) => withTyped(`/api/campaigns/${encodeURIComponent(asked.slug)}/late-permits`, asked);
