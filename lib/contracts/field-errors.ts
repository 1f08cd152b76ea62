import type { FieldError } from '../domain/problem.ts';

/** Every reason a field can need attention; `lib/messages` has a sentence for each. */
export const FIELD_ERROR_CODES = [
  'required',
  'too-short',
  'too-long',
  'too-many',
  'not-a-date',
  'not-a-choice',
  'not-a-name',
  'not-a-phone',
  'not-an-email',
  'not-a-number',
  'not-a-code',
  'out-of-range',
  'shares-not-100',
  'age-out-of-range',
  'in-the-future',
  'before-start',
  'outside-effect-period',
  'does-not-follow-tree',
  'outside-campaign',
  'too-common',
  'taken',
  'not-a-login-name',
  'not-right',
  'unknown-key',
  'invalid',
] as const;
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

type Issue = { code?: string | undefined; message: string; path: readonly PropertyKey[]; keys?: readonly string[] };

export function isFieldErrorCode(text: string): text is FieldErrorCode {
  return FIELD_ERROR_CODES.some((code) => code === text);
}

/** More than the form has fields: a body of twenty thousand unknown keys must not be answered with a longer list. */
const MOST_TOLD = 200;

const escaped = (step: PropertyKey) => String(step).replaceAll('~', '~0').replaceAll('/', '~1');

/** zod issues as the wire says them: `{ pointer: '/initiative/title', code: 'too-short' }`, one per field, first reason first, 200 at most. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const issue of issues) {
    for (const found of fromIssue(issue)) if (!seen.has(found.pointer) && seen.size < MOST_TOLD) seen.set(found.pointer, found);
  }
  return [...seen.values()];
}

function fromIssue(issue: Issue): FieldError[] {
  const pointer = issue.path.map((step) => `/${escaped(step)}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).slice(0, MOST_TOLD).map((key) => ({ pointer: `${pointer}/${escaped(key)}`, code: 'unknown-key' }));
  }
  return [{ pointer, code: isFieldErrorCode(issue.message) ? issue.message : 'invalid' }];
}
