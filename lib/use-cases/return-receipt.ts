import 'server-only';
import type { LostReceipt } from '#lib/contracts/lost-receipt.ts';
import type { Receipt } from '#lib/contracts/receipt.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { hangInitiative } from '#lib/db/ancestors.ts';
import { countInitiative } from '#lib/db/counters.ts';
import { insertEvent, listEvents } from '#lib/db/events.ts';
import { findInitiative, type InitiativeRow, replaceInitiative } from '#lib/db/initiatives.ts';
import { findReceipt } from '#lib/db/receipts.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { type Content, textOf } from './content.ts';
import type { WriteContext } from './context.ts';
import { drawCode } from './draw-code.ts';
import { requireCampaign } from './intake-rules.ts';
import { factsOf, keepVersion, type Received, receiptOf } from './keep-version.ts';
import { type Place, requirePlace } from './place.ts';
import { isProved } from './receipt-proof.ts';
import { insertDrawn } from './receive-initiative.ts';
import { moveInTree, queueBoth } from './revise-initiative.ts';

type ReturnCommand = LostReceipt & { reference: string };
/** `receipt` is null when nothing proves it. */
export type Returned = Received | { receipt: null; replayed: false };

export const RESTORED = 'restored';
export const REPORTED_MISSING = 'reported-missing';

/**
 * Takes back what a server restored from a backup has lost: a receipt with this server's signature, and its words, count from when
 * they were first received and keep their reference, also after the close. Sent twice, it has happened once. What nothing proves is
 * noted as missing and not taken. Throws `not-found`, `withdrawn`, `content-conflict`, `unknown-campaign`, `unknown-unit`.
 */
export async function returnReceipt(ctx: WriteContext, command: ReturnCommand, draw = drawCode): Promise<Returned> {
  const { receipt, submission, reference } = command;
  const code = parseCode(receipt.reference);
  if (code === null || parseCode(reference) !== code) throw new Problem('not-found');
  const content = isProved(ctx.secret, receipt) ? textOf(submission, receipt.contentHash) : null;
  if (content === null) return noteMissing(ctx, receipt);
  const held = await findInitiative(ctx.tx, receipt.id);
  if (held?.status === 'withdrawn') throw new Problem('withdrawn');
  const known = held && (await findReceipt(ctx.tx, receipt.id, receipt.revision));
  if (known && known.contentHash !== receipt.contentHash) throw new Problem('content-conflict');
  if (known) return { receipt: receiptOf(ctx.secret, known), replayed: true };
  return { receipt: await takeBack(ctx, command, { content, held, draw }), replayed: false };
}

async function noteMissing(ctx: WriteContext, { id, reference, revision }: Receipt): Promise<Returned> {
  const noted = await listEvents(ctx.tx, id);
  const isNoted = noted.some(({ verb, detail }) => verb === REPORTED_MISSING && detail.reference === reference);
  if (!isNoted) await note(ctx, id, REPORTED_MISSING, { reference, revision });
  return { receipt: null, replayed: false };
}

async function note(ctx: WriteContext, subjectId: string, verb: string, detail: { reference: string; revision: number }): Promise<void> {
  await insertEvent(ctx.tx, { at: ctx.now, actor: ctx.actor, verb, subjectId, detail, requestId: ctx.requestId });
}

type Lost = { content: Content; held: InitiativeRow | undefined; draw: () => string };

/** As it was then: received at that instant, in the units of that day, counting from then. */
async function takeBack(ctx: WriteContext, { receipt, submission }: ReturnCommand, { content, held, draw }: Lost): Promise<Receipt> {
  const { id, reference, revision, campaignName, unitNames } = receipt;
  const then = { ...ctx, now: Date.parse(receipt.receivedAt) };
  const { campaign } = await requireCampaign(ctx, submission.campaignId);
  const place = await requirePlace(then, submission.unit, campaign.treeVersion);
  const facts = { ...factsOf(submission, place), revision, updatedAt: then.now };
  const standing = held ? await catchUp(then, held, { ...held, ...facts }, place) : await hangAnew(then, receipt, submission, place, draw);
  await queueBoth(ctx, held ?? standing, standing);
  const row = { ...standing, revision, countsFrom: Date.parse(receipt.countsFrom) };
  const kept = await keepVersion(then, { row, content, campaignName, unitNames, verb: revision === 1 ? 'received' : 'revised' });
  await note(ctx, id, RESTORED, { reference, revision });
  return kept;
}

/** The database may hold an older version, or a newer one that came back first. */
async function catchUp(ctx: WriteContext, held: InitiativeRow, row: InitiativeRow, place: Place): Promise<InitiativeRow> {
  if (held.revision > row.revision) return held;
  if (!(await replaceInitiative(ctx.tx, row, held.revision))) throw new Problem('revision-conflict', { revision: held.revision });
  await moveInTree(ctx, held, row, place);
  return row;
}

async function hangAnew(ctx: WriteContext, receipt: Receipt, submission: Submission, place: Place, draw: () => string) {
  const { id, revision, countsFrom } = receipt;
  const times = { receivedAt: ctx.now, updatedAt: ctx.now, withdrawnAt: null, countsFrom: Date.parse(countsFrom) };
  const facts = { id, campaignId: submission.campaignId, ...factsOf(submission, place), ...times, revision, status: 'submitted' as const };
  const row = await insertDrawn(ctx, facts, itsOwnFirst(receipt.reference, draw));
  await hangInitiative(ctx.tx, row, place.path);
  await countInitiative(ctx.tx, place.path, row, 1);
  return row;
}

/** Its own reference, unless another initiative was given it since the restore. */
function itsOwnFirst(reference: string, draw: () => string): () => string {
  let own = parseCode(reference);
  return () => {
    const next = own ?? draw();
    own = null;
    return next;
  };
}
