import 'server-only';
import type { Submission } from '#lib/contracts/submission.ts';
import { type DatedCampaign, findCampaignById } from '#lib/db/campaigns.ts';
import type { UnitRow } from '#lib/db/units.ts';
import { consentVersion, formFaults } from '#lib/domain/campaign-form.ts';
import { datedFaults } from '#lib/domain/initiative.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { intakeVerdict, type Verdict, windowAt } from '#lib/domain/intake-window.ts';
import { windowsFor } from '#lib/domain/late-permit.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';
import { findUnitPermit } from './unit-permit.ts';

/** Throws `unknown-campaign`. */
export async function requireCampaign(ctx: ReadContext, id: string): Promise<DatedCampaign> {
  const found = await findCampaignById(ctx.tx, id);
  if (!found) throw new Problem('unknown-campaign');
  return found;
}

/** What arrives: the instant inside its attempt token, and the units it stands at and goes to, asked for only when the campaign is closed. */
type Arrival = { attemptedAt: Instant | null; findUnits: () => Promise<readonly (UnitRow | undefined)[]> };

/**
 * The instant from which a text that arrives now counts. After the close a late permit may let it in, if all its units have one.
 * Throws `window-not-open` or `window-closed` (R30, D2, D3).
 */
export async function requireIntake(ctx: ReadContext, dated: DatedCampaign, { attemptedAt, findUnits }: Arrival): Promise<Instant> {
  const verdict = intakeVerdict(windowAt(dated.windows, ctx.now), ctx.now, attemptedAt);
  if (verdict.kind === 'counts') return verdict.countsFrom;
  const late: Verdict[] = [];
  for (const unit of await findUnits()) late.push(unit ? await lateVerdict(ctx, dated, unit) : verdict);
  return countsFrom(late.find(({ kind }) => kind !== 'counts') ?? late[0] ?? verdict);
}

async function lateVerdict(ctx: ReadContext, { campaign, windows }: DatedCampaign, unit: UnitRow): Promise<Verdict> {
  const { permit } = await findUnitPermit(ctx, campaign.id, unit);
  return intakeVerdict(windowAt(windowsFor(windows, permit), ctx.now), ctx.now, null);
}

function countsFrom(verdict: Verdict): Instant {
  if (verdict.kind === 'too-early') throw new Problem('window-not-open', { opensAt: verdict.opensAt });
  if (verdict.kind === 'too-late') throw new Problem('window-closed', { closesAt: verdict.closesAt });
  return verdict.countsFrom;
}

/**
 * What only a campaign and a clock can judge. A text of an earlier form counts when it answers what is asked today and its author agreed to
 * the words that hold. Throws `form-outdated` or `invalid-fields` (R32).
 */
export function requireSoundFacts({ campaign }: DatedCampaign, submission: Submission, now: Instant): void {
  const { form, formVersion, effectFrom: from, effectTo: to } = campaign;
  const lacks = formFaults(submission, form);
  const isOfAnotherForm = submission.formVersion > formVersion || (submission.formVersion < formVersion && lacks.length > 0);
  if (isOfAnotherForm || submission.consent.textVersion !== consentVersion(form)) throw new Problem('form-outdated');
  const errors = [...lacks, ...datedFaults(submission, { from, to }, now)];
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}
