import 'server-only';
import type { Submission } from '#lib/contracts/submission.ts';
import { hangInitiative, unhangInitiative } from '#lib/db/ancestors.ts';
import { queueInitiative } from '#lib/db/board-queue.ts';
import { requireCampaignTree } from '#lib/db/campaign-trees.ts';
import { countInitiative } from '#lib/db/counters.ts';
import { findInitiative, type InitiativeRow, replaceInitiative } from '#lib/db/initiatives.ts';
import { findReceipt } from '#lib/db/receipts.ts';
import { listPathAt } from '#lib/db/unit-history.ts';
import { findUnitByCode, requireUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { lowestKnownUnit } from '#lib/domain/unit-tree.ts';
import { readAttemptToken } from './attempt-token.ts';
import { contentOf, textOf } from './content.ts';
import type { WriteContext } from './context.ts';
import { requireCampaign, requireIntake, requireSoundFacts } from './intake-rules.ts';
import { factsOf, keepVersion, type Received, receiptOf } from './keep-version.ts';
import { type Place, requireOwnPlace, requirePlace, withKnownPoster } from './place.ts';
import { permittingUnit } from './unit-permit.ts';

type ReviseCommand = { id: string; n: number; submission: Submission };

/**
 * Keeps version `n` = last + 1 of an initiative until the close (D5); the id is the author's key to it. The same `n` with the
 * same content gets the same receipt. Throws `not-found`, `withdrawn`, `revision-conflict` and all that receiving throws.
 */
export async function reviseInitiative(ctx: WriteContext, command: ReviseCommand): Promise<Received> {
  const current = await findInitiative(ctx.tx, command.id);
  if (!current) throw new Problem('not-found');
  if (current.status === 'withdrawn') throw new Problem('withdrawn');
  const earlier = await findReceipt(ctx.tx, command.id, command.n);
  if (earlier && textOf(command.submission, earlier.contentHash)) return { receipt: receiptOf(ctx.secret, earlier), replayed: true };
  const dated = await requireEditable(ctx, current, command);
  const submission = await withKnownPoster(ctx, command.submission);
  const content = contentOf(submission);
  const place = await requirePlace(ctx, submission.unit, dated.campaign.treeVersion);
  // Where its unit moved away from the owner, a text may still be corrected in place.
  if (place.unit.id !== current.unitId) requireOwnPlace(dated.campaign, submission.unit, place);
  const row = { ...current, ...factsOf(submission, place), revision: command.n, updatedAt: ctx.now };
  if (!(await replaceInitiative(ctx.tx, row))) throw new Problem('revision-conflict', { revision: current.revision });
  await moveInTree(ctx, current, row, place);
  await queueBoth(ctx, current, row);
  const { name } = dated.campaign;
  const receipt = await keepVersion(ctx, { row, content, campaignName: name, unitNames: place.names, verb: 'revised' });
  return { receipt, replayed: false };
}

async function requireEditable(ctx: WriteContext, current: InitiativeRow, { n, submission }: ReviseCommand) {
  if (n !== current.revision + 1) throw new Problem('revision-conflict', { revision: current.revision });
  const dated = await requireCampaign(ctx, current.campaignId);
  const attemptedAt = readAttemptToken(ctx.secret, submission.attemptToken, current.campaignId, ctx.now);
  const goesTo = lowestKnownUnit(submission.unit);
  const findUnits = async () => [await permittingUnit(ctx, current), await findUnitByCode(ctx.tx, goesTo)];
  await requireIntake(ctx, dated, { attemptedAt, findUnits });
  if (submission.campaignId !== current.campaignId) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/campaignId', code: 'not-a-choice' }] });
  }
  requireSoundFacts(dated, submission, ctx.now);
  return dated;
}

/** Boards follow from one version to another: a text that changed its unit leaves the one and comes to the other. */
export async function queueBoth(ctx: WriteContext, before: InitiativeRow, after: InitiativeRow): Promise<void> {
  if (before.unitId !== after.unitId) await queueInitiative(ctx.tx, before, ctx.now);
  await queueInitiative(ctx.tx, after, ctx.now);
}

/** Counters and ancestors follow from one version to another: counts from the campaign's tree, list rows from that in which they hang. */
export async function moveInTree(
  ctx: WriteContext,
  before: InitiativeRow,
  after: InitiativeRow,
  place: Pick<Place, 'path'>,
): Promise<void> {
  const unit = await requireUnit(ctx.tx, before.unitId);
  const campaignTree = await requireCampaignTree(ctx.tx, before.campaignId);
  await countInitiative(ctx.tx, await listPathAt(ctx.tx, unit, campaignTree), before, -1);
  await countInitiative(ctx.tx, place.path, after, 1);
  if (before.unitId === after.unitId && before.treeVersion === after.treeVersion) return;
  await unhangInitiative(ctx.tx, before, await listPathAt(ctx.tx, unit, before.treeVersion));
  await hangInitiative(ctx.tx, after, place.path);
}
