import 'server-only';
import type { AskedRecord, RecordedProgramme } from '#lib/contracts/programme-record.ts';
import { queueUnit } from '#lib/db/board-queue.ts';
import { findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { deleteProgrammeRecord, findProgrammeRecord, putProgrammeRecord } from '#lib/db/programme-records.ts';
import { listPathAt } from '#lib/db/unit-history.ts';
import { findUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext, SignedInWrite } from './context.ts';
import { changes, leaveTrace } from './leave-trace.ts';

type Place = { campaign: { id: string; name: string }; unit: UnitRow };
type Asked = Pick<AskedRecord, 'code' | 'campaign'>;

/**
 * Records the plan or the signing of a CĐCS in a campaign (R10, R12, R35), or corrects what was recorded. The same again changes nothing.
 * Throws `not-found` for a unit that is no CĐCS of this campaign, `invalid-fields` for a day to come.
 */
export async function recordProgramme(ctx: SignedInWrite, asked: Asked, kind: ProgrammeKind, typed: RecordedProgramme): Promise<void> {
  const { campaign, unit } = await requirePlace(ctx, asked);
  if (typed.datedOn > vietnamDate(ctx.now)) {
    throw new Problem('invalid-fields', { errors: [{ pointer: `/${kind}Date`, code: 'in-the-future' }] });
  }
  const key = { campaignId: campaign.id, unitId: unit.id, kind };
  const before = await findProgrammeRecord(ctx.tx, key);
  const changed = changes(told(before), told(typed));
  if (before && Object.keys(changed).length === 0) return;
  await putProgrammeRecord(ctx.tx, { ...key, ...typed, recordedBy: ctx.account.id, recordedAt: ctx.now });
  await queueUnit(ctx.tx, unit.id, ctx.now, campaign.id);
  const detail = { campaign: campaign.name, unit: unit.name, ...changed };
  await leaveTrace(ctx, unit.id, { verb: `${kind}-recorded`, subjectId: unit.id, detail });
}

/** Takes it back; the event keeps what it was, and why. Nothing recorded: nothing changes. Throws `not-found`. */
export async function undoProgramme(ctx: SignedInWrite, asked: Asked, kind: ProgrammeKind, reason: string): Promise<void> {
  const { campaign, unit } = await requirePlace(ctx, asked);
  const key = { campaignId: campaign.id, unitId: unit.id, kind };
  const before = await findProgrammeRecord(ctx.tx, key);
  if (!before) return;
  await deleteProgrammeRecord(ctx.tx, key);
  await queueUnit(ctx.tx, unit.id, ctx.now, campaign.id);
  const detail = { campaign: campaign.name, unit: unit.name, ...changes(told(before), told(undefined)), reason };
  await leaveTrace(ctx, unit.id, { verb: `${kind}-undone`, subjectId: unit.id, detail });
}

const told = (record: RecordedProgramme | undefined) => ({ number: record?.number ?? null, datedOn: record?.datedOn ?? null });

async function requirePlace({ tx }: ReadContext, { code, campaign: slug }: Asked): Promise<Place> {
  const dated = await findCampaignBySlugKey(tx, slugKey(slug));
  const unit = await findUnitByCode(tx, code);
  if (!dated || unit?.level !== 'grassroots') throw new Problem('not-found');
  const isBelow = (await listPathAt(tx, unit, dated.campaign.treeVersion)).some(({ id }) => id === dated.campaign.ownerUnitId);
  if (!isBelow) throw new Problem('not-found');
  return { campaign: dated.campaign, unit };
}
