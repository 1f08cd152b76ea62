import { formFaults, typedLacks } from '../domain/campaign-form.ts';
import { datedFaults } from '../domain/initiative.ts';
import type { Instant } from '../domain/instant.ts';
import type { FieldError } from '../domain/problem.ts';
import type { Campaign } from './campaign.ts';
import { fieldErrors } from './field-errors.ts';
import { type Submission, submissionSchema } from './submission.ts';
import { type FormFields, submissionFromFields } from './submission-form.ts';

type Judgement = { kind: 'complete'; submission: Submission } | { kind: 'incomplete'; errors: FieldError[] };

/** What of a campaign judges a text. */
export type CampaignRules = Pick<Campaign, 'effectPeriod' | 'form'>;

/**
 * Is what was typed a whole submission? The phone asks before it lets anything leave, and while someone writes, to say what is
 * missing. `rules` is null while the campaign is unknown: then dates are judged by the server alone, and the rest as the letter asks.
 */
export function judgeFields(fields: FormFields, rules: CampaignRules | null, now: Instant): Judgement {
  const parsed = submissionSchema.safeParse(submissionFromFields(fields));
  if (!parsed.success) return { kind: 'incomplete', errors: withLacks(fieldErrors(parsed.error.issues), fields, rules) };
  const faults = formFaults(parsed.data, rules?.form);
  if (rules !== null) faults.push(...datedFaults(parsed.data, rules.effectPeriod, now));
  return faults.length > 0 ? { kind: 'incomplete', errors: faults } : { kind: 'complete', submission: parsed.data };
}

/** The list of what is missing is whole, also while other fields are wrong. */
function withLacks(errors: FieldError[], fields: FormFields, rules: CampaignRules | null): FieldError[] {
  const told = new Set(errors.map(({ pointer }) => pointer));
  return [...errors, ...typedLacks((name) => fields[name] ?? '', rules?.form).filter(({ pointer }) => !told.has(pointer))];
}
