import 'server-only';
import { type AskedPermit, type Confirmed, judgePermit } from '#lib/contracts/window-request.ts';
import { type CampaignRow, type DatedCampaign, findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { listPermitDecisions } from '#lib/db/late-permits.ts';
import { listPathAt } from '#lib/db/unit-history.ts';
import { findUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { permitFault } from '#lib/domain/late-permit.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type Consequence, permitConsequences } from '#lib/domain/window-consequences.ts';
import { changeLatePermit } from './change-late-permit.ts';
import type { SignedInRead, SignedInWrite } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { findUnitPermit } from './unit-permit.ts';

const CODES = { 'not-yet-open': 'not-yet-open', 'until-is-past': 'in-the-past' } as const;
const onField = (field: string, code: string) => new Problem('invalid-fields', { errors: [{ pointer: `/${field}`, code }] });

export type JudgedPermit = {
  dated: DatedCampaign;
  unit: UnitRow;
  until: Instant | null;
  consequences: Consequence[];
  /** Changes with every decision that bears on this one. */
  seen: string;
};

/**
 * What was asked about a unit's late texts. Throws `not-found` for a unit outside the account's subtrees or outside the campaign,
 * `forbidden-role`, and `invalid-fields` with every field that needs attention.
 */
export async function judgeLatePermit(ctx: SignedInRead, asked: AskedPermit): Promise<JudgedPermit> {
  const dated = await findCampaignBySlugKey(ctx.tx, slugKey(asked.slug));
  if (!dated) throw new Problem('not-found');
  await requirePermission(ctx, 'late-permit.grant', asked.unitCode);
  const unit = await findUnitByCode(ctx.tx, asked.unitCode);
  if (!unit || !(await isBelow(ctx, unit, dated.campaign))) throw new Problem('not-found');
  const read = judgePermit(asked);
  if ('errors' in read) throw new Problem('invalid-fields', { errors: read.errors });
  const fault = read.value === null ? null : permitFault(dated.windows, read.value, ctx.now);
  if (fault !== null) throw onField('permitDay', CODES[fault]);
  const { seen, own, above } = await standingOf(ctx, dated, unit);
  if (read.value === own) throw onField(read.value === null ? 'unitCode' : 'permitDay', 'unchanged');
  const consequences = permitConsequences({ windows: dated.windows, own, above, now: ctx.now }, read.value);
  return { dated, unit, until: read.value, consequences, seen };
}

/** Carries out what was asked and confirmed. Throws as `judgeLatePermit`, and `revision-conflict` when another decision came first. */
export async function decidePermit(ctx: SignedInWrite, { reason, seen }: Confirmed, asked: AskedPermit): Promise<void> {
  const judged = await judgeLatePermit(ctx, asked);
  if (seen !== judged.seen) throw new Problem('revision-conflict');
  const { dated, unit, until } = judged;
  await changeLatePermit(ctx, { dated, unit, until, reason });
}

async function isBelow({ tx }: SignedInRead, unit: UnitRow, { ownerUnitId, treeVersion }: CampaignRow): Promise<boolean> {
  return (await listPathAt(tx, unit, treeVersion)).some(({ id }) => id === ownerUnitId);
}

async function standingOf(ctx: SignedInRead, { campaign, windowVersion }: DatedCampaign, unit: UnitRow) {
  const own = (await listPermitDecisions(ctx.tx, campaign.id, [unit.id])).at(-1)?.until ?? null;
  const { version, fromAbove: above } = await findUnitPermit(ctx, campaign.id, unit);
  return { own, above, seen: `${windowVersion}-${version}` };
}
