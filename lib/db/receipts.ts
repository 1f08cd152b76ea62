import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { initiatives, receipts } from '#drizzle/schema/initiatives.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { prepared } from './prepared.ts';

export type ReceiptRow = typeof receipts.$inferSelect;

const isRevision = and(eq(receipts.initiativeId, sql.placeholder('initiativeId')), eq(receipts.revision, sql.placeholder('revision')));
const byRevision = prepared((tx) => tx.select().from(receipts).where(isRevision).prepare());
const insert = prepared((tx) =>
  tx
    .insert(receipts)
    .values({
      initiativeId: sql.placeholder('initiativeId'),
      revision: sql.placeholder('revision'),
      reference: sql.placeholder('reference'),
      receivedAt: sql.placeholder('receivedAt'),
      countsFrom: sql.placeholder('countsFrom'),
      contentHash: sql.placeholder('contentHash'),
      campaignName: sql.placeholder('campaignName'),
      unitNames: sql.placeholder('unitNames'),
    })
    .prepare(),
);

/** What was answered for one version, if it ever was. */
export async function findReceipt(tx: Tx, initiativeId: string, revision: number): Promise<ReceiptRow | undefined> {
  return (await byRevision(tx).execute({ initiativeId, revision }))[0];
}

export async function insertReceipt(tx: Tx, row: ReceiptRow): Promise<void> {
  await insert(tx).execute({ ...row });
}

/** Every version received under these references. */
export async function listReceiptsOf(tx: Tx, references: readonly string[]): Promise<ReceiptRow[]> {
  const found = await tx
    .select({ receipt: receipts })
    .from(initiatives)
    .innerJoin(receipts, eq(receipts.initiativeId, initiatives.id))
    .where(inArray(initiatives.reference, [...references]));
  return found.map(({ receipt }) => receipt);
}

/** The newest receipt of each reference; references that no longer exist are left out. */
export async function listNewestReceipts(
  tx: Tx,
  references: readonly string[],
): Promise<{ receipt: ReceiptRow; initiative: InitiativeRow }[]> {
  if (references.length === 0) return [];
  const isNewest = and(eq(receipts.initiativeId, initiatives.id), eq(receipts.revision, initiatives.revision));
  return tx
    .select({ receipt: receipts, initiative: initiatives })
    .from(initiatives)
    .innerJoin(receipts, isNewest)
    .where(inArray(initiatives.reference, [...references]));
}
