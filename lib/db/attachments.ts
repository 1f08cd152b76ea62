import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { attachments } from '#drizzle/schema/attachments.ts';
import type { Tx } from './engine.ts';

export type AttachmentRow = typeof attachments.$inferSelect;

export async function findAttachment(tx: Tx, id: string): Promise<AttachmentRow | undefined> {
  return (await tx.select().from(attachments).where(eq(attachments.id, id)))[0];
}

/** Names a file whose bytes stand in the folder already (`attachment-files.ts`). */
export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.insert(attachments).values(row);
}

/** The file itself goes later, when no row names its content any more. */
export async function deleteAttachment(tx: Tx, id: string): Promise<void> {
  await tx.delete(attachments).where(eq(attachments.id, id));
}

/** Every content that some row names, with its size. */
export async function listContents(tx: Tx): Promise<{ sha256: string; size: number }[]> {
  return tx
    .select({ sha256: attachments.sha256, size: sql<number>`max(${attachments.size})` })
    .from(attachments)
    .groupBy(attachments.sha256);
}
