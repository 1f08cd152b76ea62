import 'server-only';
import { createReadStream } from 'node:fs';
import type { PosterFileState } from '#lib/contracts/poster-file.ts';
import type { PosterFileRow } from '#lib/db/poster-files.ts';
import { posterSvg } from '#lib/documents/poster-svg.ts';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { requirePosterFile } from '#lib/use-cases/find-poster-file.ts';
import { KEEP_TO_ONESELF } from './file-answers.ts';
import { piecemeal } from './piecemeal.ts';
import { isThere, printedOf } from './poster-files.ts';
import { posterFile, posterSheets, printedPosters } from './print-posters.ts';
import { publicOrigin } from './public-origin.ts';

type Asked = { code: string; format: PosterFormat };
/** `name` in ASCII. */
type Paper = { bytes: AsyncIterable<Buffer>; name: string; shown: boolean };

/** One poster that holds, printed while it is sent. Throws `unknown-code`, `poster-revoked`. */
export async function onePoster(ctx: ReadContext, { code, format }: Asked, request: Request): Promise<Paper> {
  const { code: known } = await findPoster(ctx, code);
  return {
    bytes: printedPosters(ctx, [known], format, publicOrigin(request.headers)),
    name: `ap-phich-${known}-${format}.pdf`,
    shown: true,
  };
}

/** The same sheet as a picture: what the preview shows is what the printer gets. */
export async function posterPicture(ctx: ReadContext, { code, format }: Asked, request: Request): Promise<string> {
  const { code: known } = await findPoster(ctx, code);
  const job = { codes: [known], format, origin: publicOrigin(request.headers) };
  for await (const sheet of posterSheets(ctx, job)) return posterSvg(sheet);
  throw new Problem('unknown-code');
}

/** A printed file that is still kept. Throws `not-found`. */
export async function manyPosters(ctx: ReadContext, { code, id }: { code: string; id: string }): Promise<Paper> {
  const row = await requirePosterFile(ctx, code, id);
  if (!isThere(row)) throw new Problem('not-found');
  return { bytes: createReadStream(posterFile(id)), name: `ap-phich-${code.toLowerCase()}-${row.codes.length}.pdf`, shown: false };
}

/** How far a file is, for a page that waits. */
export function stateOf(row: PosterFileRow): PosterFileState {
  return { id: row.id, posters: row.codes.length, printed: printedOf(row), state: stateName(row) };
}

function stateName(row: PosterFileRow): PosterFileState['state'] {
  if (row.failedAt !== null) return 'failed';
  if (row.finishedAt === null) return 'printing';
  return isThere(row) ? 'ready' : 'gone';
}

/** Sent while it is made; a file that ends early is a broken download, never a shorter one. */
export function paperAnswer({ bytes, name, shown }: Paper): Response {
  const disposition = `${shown ? 'inline' : 'attachment'}; filename="${name}"`;
  const headers = { ...KEEP_TO_ONESELF, 'Content-Type': 'application/pdf', 'Content-Disposition': disposition };
  return new Response(piecemeal(bytes), { headers });
}

export function pictureAnswer(svg: string): Response {
  return new Response(svg, {
    headers: { ...KEEP_TO_ONESELF, 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': "default-src 'none'" },
  });
}
