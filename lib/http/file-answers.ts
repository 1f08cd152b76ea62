import 'server-only';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { piecemeal } from './piecemeal.ts';

/** For one person, and kept by nobody's cache. */
export const KEEP_TO_ONESELF = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** A name that every system can hold: `Sở Y tế – 2026.xlsx` is `so-y-te-2026.xlsx`; one without such letters is `file.xlsx`. */
const inAscii = (name: string) =>
  searchKey(name)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-(?=\.[a-z]+$)/g, '')
    .replace(/^(?=\.|$)/, 'file');

/** Percent signs for everything that RFC 8187 does not let stand. */
const encoded = (name: string) =>
  encodeURIComponent(name.normalize('NFC')).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a file under its Vietnamese name, and in ASCII for what cannot read that. */
export function attachmentOf(name: string): string {
  return `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encoded(name)}`;
}

/** A file for one person, kept by nobody's cache. `name` in Vietnamese, with its ending. */
export function downloadAnswer({ pieces, name, mediaType }: { pieces: AsyncIterable<Buffer>; name: string; mediaType: string }): Response {
  const headers = { ...KEEP_TO_ONESELF, 'Content-Type': mediaType, 'Content-Disposition': attachmentOf(name) };
  return new Response(piecemeal(pieces), { headers });
}
