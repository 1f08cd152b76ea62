import 'server-only';
import { createReadStream } from 'node:fs';
import { attachmentFile, keepFile, sweepFiles } from '#lib/db/attachment-files.ts';
import { type AttachmentRow, listContents } from '#lib/db/attachments.ts';
import { engine } from '#lib/db/engine.ts';
import { attachmentKind, attachmentName, LARGEST_ATTACHMENT, MEDIA_TYPES } from '#lib/domain/attachment.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { UNNAMED_FILE } from '#lib/messages/desk/attachments.ts';
import type { KeptFile } from '#lib/use-cases/hang-attachment.ts';
import { attachmentOf, KEEP_TO_ONESELF } from './file-answers.ts';
import { log } from './log.ts';
import { piecemeal } from './piecemeal.ts';

/** Puts an uploaded file on the disk. Throws `invalid-fields` on `/file` for one that is too large or not of a kind that is taken. */
export async function keepAttachment(givenName: string, bytes: Uint8Array): Promise<KeptFile> {
  if (bytes.byteLength > LARGEST_ATTACHMENT) throw refused('too-large');
  const kind = attachmentKind(bytes);
  if (kind === null) throw refused('not-a-kind');
  const name = attachmentName(givenName, kind, UNNAMED_FILE);
  return { sha256: await keepFile(engine().file, bytes), name, kind, size: bytes.byteLength };
}

const refused = (code: string) => new Problem('invalid-fields', { errors: [{ pointer: '/file', code }] });

/** A file to keep, never shown inside a page of this program; who may have it was asked before. Sent as it is read. */
export function attachmentAnswer({ sha256, name, kind, size }: AttachmentRow): Response {
  return new Response(piecemeal(createReadStream(attachmentFile(engine().file, sha256))), {
    headers: {
      ...KEEP_TO_ONESELF,
      'Content-Type': MEDIA_TYPES[kind],
      'Content-Length': String(size),
      'Content-Disposition': attachmentOf(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

/** Once at the start: what a try that ended midway left behind goes after a day. */
export async function sweepAttachments(): Promise<void> {
  const named = new Set((await listContents(engine().reader)).map(({ sha256 }) => sha256));
  const gone = sweepFiles(engine().file, named, DAY_MS, Date.now());
  if (gone > 0) log('info', 'attachments-swept', { files: gone });
}
