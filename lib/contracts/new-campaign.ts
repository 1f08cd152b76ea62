import * as z from 'zod/mini';
import { slugKey } from '../domain/campaign-slug.ts';
import type { Instant } from '../domain/instant.ts';
import type { FieldError } from '../domain/problem.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { searchKey } from '../domain/vietnamese-text.ts';
import { wholeTyped } from '../domain/whole-number.ts';
import type { PhaseWindow } from '../domain/window-change.ts';
import { type CampaignSettings, campaignSettingsSchema } from './campaign-settings.ts';
import { fieldErrors } from './field-errors.ts';
import { askedWindowSchema, confirmedSchema, judgeWindow } from './window-request.ts';

const typed = (most: number) => z.catch(z.string().check(z.trim(), z.maxLength(most)), '');

/** The form of a new campaign, as typed: what cannot be left to the program. Its hours are those of the form of a phase. */
export const newCampaignSchema = z.object({
  unitCode: z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(40, 'too-long')),
  name: typed(1_000),
  unitProgrammeName: typed(1_000),
  slug: typed(200),
  target: typed(40),
  effectFrom: typed(40),
  effectTo: typed(40),
  openDay: typed(40),
  openTime: typed(40),
  closeDay: typed(40),
  closeTime: typed(40),
  grace: typed(40),
  rule: typed(40),
  reason: confirmedSchema.shape.reason,
});
export type NewCampaignForm = z.infer<typeof newCampaignSchema>;

type Begun = { slug: string; settings: CampaignSettings; window: PhaseWindow };
type JudgedCampaign = ({ kind: 'fits' } & Begun) | { kind: 'faulty'; errors: FieldError[] };

const SHORTEST_KEY = 5;
const LONGEST_SLUG = 80;
const USUAL = { introduction: '', participationTargetPercent: 2, spreadSeconds: 20 };
/** What the first phase is counted from. */
const NO_PHASE: PhaseWindow = { phaseNo: 0, opensAt: 0, closesAt: 0, graceMinutes: 0, beforeOpening: 'keep-on-phone' };

/** `Sáng kiến 2027` → `sang-kien-2027`: an address that people can type and dictate (R17). */
export const slugFor = (name: string): string =>
  searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');

/** What the form begins, or every field that needs attention. */
export function judgeCampaign(form: NewCampaignForm, now: Instant): JudgedCampaign {
  const facts = judgeFacts(form);
  const hours = judgeHours(form, now);
  const slug = form.slug || slugFor(form.name);
  const errors = [...facts.errors, ...slugFaults(slug, form), ...hours.errors];
  if (facts.settings === null || hours.window === null || errors.length > 0) return { kind: 'faulty', errors };
  return { kind: 'fits', slug, settings: facts.settings, window: hours.window };
}

const FORM_FIELD: Record<string, string> = { '/effectPeriod/from': '/effectFrom', '/effectPeriod/to': '/effectTo' };

function judgeFacts({ name, unitProgrammeName, target, effectFrom, effectTo }: NewCampaignForm) {
  const parsed = campaignSettingsSchema.safeParse({
    ...USUAL,
    name,
    unitProgrammeName,
    target: wholeTyped(target) ?? target,
    effectPeriod: { from: dayTyped(effectFrom) ?? effectFrom, to: dayTyped(effectTo) ?? effectTo },
  });
  if (parsed.success) return { settings: parsed.data, errors: [] };
  const errors = fieldErrors(parsed.error.issues).map(({ pointer, code }) => ({ pointer: FORM_FIELD[pointer] ?? pointer, code }));
  return { settings: null, errors };
}

function judgeHours(form: NewCampaignForm, now: Instant) {
  const asked = askedWindowSchema.parse({ ...form, act: 'phase' });
  const judged = judgeWindow(asked, [NO_PHASE], now);
  return judged.kind === 'fits' ? { window: judged.made.window, errors: [] } : { window: null, errors: judged.errors };
}

/** An empty one that a name without letters could not give is the name's fault, which is told already. */
function slugFaults(slug: string, { slug: own }: NewCampaignForm): FieldError[] {
  if (own === '' && slug === '') return [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > LONGEST_SLUG) return [{ pointer: '/slug', code: 'not-a-slug' }];
  return slugKey(slug).length < SHORTEST_KEY ? [{ pointer: '/slug', code: 'too-short' }] : [];
}
