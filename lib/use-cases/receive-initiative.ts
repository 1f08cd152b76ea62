import 'server-only';
import type { Submission } from '#lib/contracts/submission.ts';
import { hangInitiative } from '#lib/db/ancestors.ts';
import { queueInitiative } from '#lib/db/board-queue.ts';
import { countInitiative } from '#lib/db/counters.ts';
import { findInitiative, type InitiativeRow, insertInitiative } from '#lib/db/initiatives.ts';
import { findReceipt } from '#lib/db/receipts.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { lowestKnownUnit } from '#lib/domain/unit-tree.ts';
import { readAttemptToken } from './attempt-token.ts';
import { contentOf, textOf } from './content.ts';
import type { WriteContext } from './context.ts';
import { drawCode } from './draw-code.ts';
import { requireCampaign, requireIntake, requireSoundFacts } from './intake-rules.ts';
import { factsOf, keepVersion, type Received, receiptOf } from './keep-version.ts';
import { requireOwnPlace, requirePlace, withKnownPoster } from './place.ts';

type ReceiveCommand = { id: string; submission: Submission };

/** Five collisions in a row among 27 thousand million codes are a broken source of chance, not bad luck. */
const DRAWS = 5;

/**
 * Takes a submission in (R27). The same id with the same content gets the same receipt at any time, even after the close,
 * because the work was in time. Throws `content-conflict`, `withdrawn`, `unknown-campaign`, `window-not-open`,
 * `window-closed`, `form-outdated`, `unknown-unit`, `invalid-fields`.
 */
export async function receiveInitiative(ctx: WriteContext, command: ReceiveCommand, draw = drawCode): Promise<Received> {
  const earlier = await findInitiative(ctx.tx, command.id);
  if (earlier) return replay(ctx, earlier, command.submission);
  return { receipt: await take(ctx, command, draw), replayed: false };
}

async function replay(ctx: WriteContext, earlier: InitiativeRow, submission: Submission): Promise<Received> {
  if (earlier.status === 'withdrawn') throw new Problem('withdrawn');
  const receipt = await findReceipt(ctx.tx, earlier.id, 1);
  if (!receipt || !textOf(submission, receipt.contentHash)) throw new Problem('content-conflict');
  return { receipt: receiptOf(ctx.secret, receipt), replayed: true };
}

async function take(ctx: WriteContext, { id, submission: sent }: ReceiveCommand, draw: () => string) {
  const submission = await withKnownPoster(ctx, sent);
  const content = contentOf(submission);
  const dated = await requireCampaign(ctx, submission.campaignId);
  const attemptedAt = readAttemptToken(ctx.secret, submission.attemptToken, submission.campaignId, ctx.now);
  const findUnits = async () => [await findUnitByCode(ctx.tx, lowestKnownUnit(submission.unit))];
  const countsFrom = await requireIntake(ctx, dated, { attemptedAt, findUnits });
  requireSoundFacts(dated, submission, ctx.now);
  const place = await requirePlace(ctx, submission.unit, dated.campaign.treeVersion);
  requireOwnPlace(dated.campaign, submission.unit, place);
  const facts = { id, campaignId: submission.campaignId, ...factsOf(submission, place), countsFrom };
  const times = { revision: 1, receivedAt: ctx.now, updatedAt: ctx.now, withdrawnAt: null };
  const row = await insertDrawn(ctx, { ...facts, ...times, status: 'submitted' }, draw);
  await hangInitiative(ctx.tx, row, place.path);
  await countInitiative(ctx.tx, place.path, row, 1);
  await queueInitiative(ctx.tx, row, ctx.now);
  return keepVersion(ctx, { row, content, campaignName: dated.campaign.name, unitNames: place.names, verb: 'received' });
}

/** Under the first drawn reference that nobody has. */
export async function insertDrawn(ctx: WriteContext, facts: Omit<InitiativeRow, 'reference'>, draw: () => string): Promise<InitiativeRow> {
  for (let turn = 0; turn < DRAWS; turn += 1) {
    const row = { ...facts, reference: draw() };
    if (await insertInitiative(ctx.tx, row)) return row;
  }
  throw new Error('no free reference was drawn');
}
