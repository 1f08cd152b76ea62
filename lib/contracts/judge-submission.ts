import { datedFaults, type EffectPeriod } from '../domain/initiative.ts';
import type { Instant } from '../domain/instant.ts';
import type { FieldError } from '../domain/problem.ts';
import { fieldErrors } from './field-errors.ts';
import { type Submission, submissionSchema } from './submission.ts';
import { type FormFields, submissionFromFields } from './submission-form.ts';

export type Judgement = { kind: 'complete'; submission: Submission } | { kind: 'incomplete'; errors: FieldError[] };

/**
 * Is what was typed a whole submission? The phone asks before it lets anything leave, and while someone writes, to say what is
 * missing. `period` is null while the campaign is unknown: then dates are judged by the server alone.
 */
export function judgeFields(fields: FormFields, period: EffectPeriod | null, now: Instant): Judgement {
  const parsed = submissionSchema.safeParse(submissionFromFields(fields));
  if (!parsed.success) return { kind: 'incomplete', errors: fieldErrors(parsed.error.issues) };
  const faults = period === null ? [] : datedFaults(parsed.data, period, now);
  return faults.length > 0 ? { kind: 'incomplete', errors: faults } : { kind: 'complete', submission: parsed.data };
}
