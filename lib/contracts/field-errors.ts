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

/** zod issues as the wire says them: `{ pointer: '/initiative/title', code: 'too-short' }`, one per field, first reason first. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const issue of issues) {
    for (const found of fromIssue(issue)) if (!seen.has(found.pointer)) seen.set(found.pointer, found);
  }
  return [...seen.values()];
}

function fromIssue(issue: Issue): FieldError[] {
  const pointer = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => ({ pointer: `${pointer}/${key}`, code: 'unknown-key' }));
  return [{ pointer, code: isFieldErrorCode(issue.message) ? issue.message : 'invalid' }];
}
