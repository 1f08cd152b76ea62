import 'server-only';
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { engine } from '#lib/db/engine.ts';
import type { PosterFileRow } from '#lib/db/poster-files.ts';
import type { Sheet } from '#lib/documents/poster-marks.ts';
import { posterPdf } from '#lib/documents/poster-pdf.ts';
import { posterSheet } from '#lib/documents/poster-sheet.ts';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { posterPath } from '#lib/messages/paths.ts';
import { POSTER_PRINT } from '#lib/messages/poster.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';
import { describePosters } from '#lib/use-cases/describe-posters.ts';

type Job = Pick<PosterFileRow, 'codes' | 'format' | 'origin'>;

/** Where files of many posters stand: beside the database, so that they are on the same disk and go with it. */
export const posterFolder = (): string => join(dirname(engine().file), 'posters');
export const posterFile = (id: string): string => join(posterFolder(), `${id}.pdf`);

/** The sheets of these posters, each made when it is asked for. */
export async function* posterSheets(ctx: ReadContext, { codes, format, origin }: Job): AsyncGenerator<Sheet> {
  const domain = new URL(origin).host;
  for await (const poster of describePosters(ctx, codes)) {
    yield posterSheet({ ...poster, domain, address: origin + posterPath(poster.code) }, format);
  }
}

/** One PDF of these posters, in pieces that are made as fast as they are taken. */
export function printedPosters(ctx: ReadContext, codes: readonly string[], format: PosterFormat, origin: string): AsyncGenerator<Buffer> {
  return posterPdf(posterSheets(ctx, { codes, format, origin }), POSTER_PRINT.many(codes.length));
}

/** Prints a whole file; it appears under its name when it is whole. `told` hears how many posters are done. */
export async function printPosterFile(ctx: ReadContext, row: PosterFileRow, told: (done: number) => void): Promise<void> {
  mkdirSync(posterFolder(), { recursive: true });
  const unfinished = `${posterFile(row.id)}.${process.pid}.part`;
  const pdf = posterPdf(counted(posterSheets(ctx, row), told), POSTER_PRINT.many(row.codes.length));
  await pipeline(Readable.from(pdf), createWriteStream(unfinished));
  renameSync(unfinished, posterFile(row.id));
}

async function* counted(sheets: AsyncIterable<Sheet>, told: (done: number) => void): AsyncGenerator<Sheet> {
  let done = 0;
  for await (const sheet of sheets) {
    yield sheet;
    done += 1;
    told(done);
  }
}
