import 'server-only';
import type { Receipt } from '#lib/contracts/receipt.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { insertEvent } from '#lib/db/events.ts';
import { insertBody } from '#lib/db/initiative-bodies.ts';
import type { InitiativeRow } from '#lib/db/initiatives.ts';
import { insertReceipt, type ReceiptRow } from '#lib/db/receipts.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { Content } from './content.ts';
import type { WriteContext } from './context.ts';
import type { Place } from './place.ts';
import { proofOf } from './receipt-proof.ts';

/** A receipt and whether it repeats an earlier answer. */
export type Received = { receipt: Receipt; replayed: boolean };

export function receiptOf(secret: string, row: ReceiptRow): Receipt {
  const receipt = {
    id: row.initiativeId,
    reference: formatCode(row.reference),
    revision: row.revision,
    receivedAt: toRfc3339(row.receivedAt),
    countsFrom: toRfc3339(row.countsFrom),
    contentHash: row.contentHash,
    campaignName: row.campaignName,
    unitNames: row.unitNames,
  };
  return { ...receipt, proof: proofOf(secret, receipt) };
}

/** The columns that follow the text of a version. */
export function factsOf(submission: Submission, place: Place) {
  const { author, initiative, unit } = submission;
  return {
    unitId: place.unit.id,
    treeVersion: place.treeVersion,
    unlistedUnit: unit.unlistedUnit,
    mappedFrom: place.mappedFrom,
    sector: initiative.sector,
    occupationGroup: author.occupationGroup,
    title: initiative.title,
    confidential: initiative.confidential,
    authorName: author.fullName,
    phone: author.phone,
  };
}

type Version = { row: InitiativeRow; content: Content; campaignName: string; unitNames: string[]; verb: 'received' | 'revised' };

/** Body, receipt and event of one version, in the transaction that changes the initiative itself. */
export async function keepVersion(ctx: WriteContext, { row, content, campaignName, unitNames, verb }: Version): Promise<Receipt> {
  const { id: initiativeId, revision, reference, countsFrom } = row;
  const version = { initiativeId, revision, contentHash: content.hash, receivedAt: ctx.now };
  const receipt = { ...version, reference, countsFrom, campaignName, unitNames };
  await insertBody(ctx.tx, { ...version, content: content.text });
  await insertReceipt(ctx.tx, receipt);
  await insertEvent(ctx.tx, {
    at: ctx.now,
    actor: ctx.actor,
    verb,
    subjectId: initiativeId,
    detail: { revision },
    requestId: ctx.requestId,
  });
  return receiptOf(ctx.secret, receipt);
}
