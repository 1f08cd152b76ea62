import 'server-only';
import type { Submission } from '#lib/contracts/submission.ts';
import { type DatedCampaign, findCampaignById } from '#lib/db/campaigns.ts';
import { datedFaults } from '#lib/domain/initiative.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { intakeVerdict, windowAt } from '#lib/domain/intake-window.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';

/** Throws `unknown-campaign`. */
export async function requireCampaign(ctx: ReadContext, id: string): Promise<DatedCampaign> {
  const found = await findCampaignById(ctx.tx, id);
  if (!found) throw new Problem('unknown-campaign');
  return found;
}

/** The instant from which a text that arrives now counts. Throws `window-not-open` or `window-closed` (R30, D2, D3). */
export function requireIntake({ windows }: DatedCampaign, now: Instant, attemptedAt: Instant | null): Instant {
  const verdict = intakeVerdict(windowAt(windows, now), now, attemptedAt);
  if (verdict.kind === 'too-early') throw new Problem('window-not-open', { opensAt: verdict.opensAt });
  if (verdict.kind === 'too-late') throw new Problem('window-closed', { closesAt: verdict.closesAt });
  return verdict.countsFrom;
}

/** What only a campaign and a clock can judge. Throws `form-outdated` or `invalid-fields` (R32). */
export function requireSoundFacts({ campaign }: DatedCampaign, submission: Submission, now: Instant): void {
  if (submission.formVersion !== campaign.formVersion) throw new Problem('form-outdated');
  const errors = datedFaults(submission, { from: campaign.effectFrom, to: campaign.effectTo }, now);
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}
