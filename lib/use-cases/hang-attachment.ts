import 'server-only';
import { randomUUID } from 'node:crypto';
import { type AttachmentRow, insertAttachment } from '#lib/db/attachments.ts';
import type { SignedInWrite } from './context.ts';

/** A file on the disk that no row names yet. */
export type KeptFile = Pick<AttachmentRow, 'sha256' | 'name' | 'kind' | 'size'>;

/** Names a kept file in the transaction that hangs it on something; answers its row. */
export async function hangAttachment(ctx: SignedInWrite, file: KeptFile): Promise<AttachmentRow> {
  const { sha256, name, kind, size } = file;
  const row = { id: randomUUID(), sha256, name, kind, size, addedBy: ctx.actor, addedAt: ctx.now };
  await insertAttachment(ctx.tx, row);
  return row;
}
