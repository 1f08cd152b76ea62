import 'server-only';
import { type CampaignSettings, formOf } from '#lib/contracts/campaign-settings.ts';
import { judgeSection } from '#lib/contracts/judge-settings.ts';
import type { GivenDocument } from '#lib/contracts/settings-readers.ts';
import type { Section } from '#lib/contracts/settings-request.ts';
import { isSameSection } from '#lib/contracts/settings-section.ts';
import type { TypedFields } from '#lib/contracts/typed-fields.ts';
import type { Confirmed } from '#lib/contracts/window-request.ts';
import { findSettings, forgetContacts, insertSettings } from '#lib/db/campaign-settings.ts';
import { changeCampaign, findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import { needsNewForm, readSettings, settingsIn } from './campaign-settings.ts';
import type { SignedInWrite } from './context.ts';
import { leaveTrace } from './leave-trace.ts';

type Asked = { slug: string; section: Section };
type Filled = Confirmed & { typed: TypedFields; given?: GivenDocument };

/** What a new form does to those who are writing must have been read. */
const NOT_UNDERSTOOD = { pointer: '/understood', code: 'required' };

/**
 * Publishes one section of a campaign's settings as a new version, with who and why, in one transaction. When the form asks anew
 * its own number grows, and who has written in an earlier one may be told to update. Throws `revision-conflict` when the same section was published after
 * its form was opened, `invalid-fields`, `not-found`.
 */
export async function changeSettings(ctx: SignedInWrite, { typed, reason, seen, given }: Filled, { slug, section }: Asked): Promise<void> {
  const dated = await findCampaignBySlugKey(ctx.tx, slugKey(slug));
  if (!dated) throw new Problem('not-found');
  const { campaign } = dated;
  const before = await readSettings(ctx, campaign.id);
  const shown = await findSettings(ctx.tx, campaign.id, Number(seen));
  if (!shown || !isSameSection(section, settingsIn(shown), before.settings)) throw new Problem('revision-conflict');
  const judged = judgeSection(section, typed, before.settings, given);
  if (judged.kind === 'faulty') throw new Problem('invalid-fields', { errors: judged.errors });
  const { settings } = judged;
  const isNewForm = needsNewForm(before.settings, settings);
  if (isNewForm && typed.understood !== 'yes') throw new Problem('invalid-fields', { errors: [NOT_UNDERSTOOD] });
  const formVersion = before.formVersion + (isNewForm ? 1 : 0);
  const version = before.version + 1;
  const decision = { formVersion, actor: ctx.actor, reason, createdAt: ctx.now };
  if (section === 'contacts') await forgetContacts(ctx.tx, campaign.id);
  await insertSettings(ctx.tx, { campaignId: campaign.id, version, content: settings, ...decision });
  await changeCampaign(ctx.tx, campaign.id, { ...columnsOf(settings), formVersion });
  const detail = { campaign: settings.name, section, version, formVersion, reason };
  await leaveTrace(ctx, campaign.ownerUnitId, { verb: 'campaign-changed', subjectId: campaign.id, detail });
}

/** What of the settings is asked for in every question about a campaign. */
export function columnsOf(settings: CampaignSettings) {
  const { name, unitProgrammeName, introduction, target, effectPeriod, participationTargetPercent, spreadSeconds } = settings;
  const period = { effectFrom: effectPeriod.from, effectTo: effectPeriod.to };
  return { name, unitProgrammeName, introduction, target, ...period, participationTargetPercent, spreadSeconds, form: formOf(settings) };
}
