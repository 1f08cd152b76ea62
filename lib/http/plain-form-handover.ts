import 'server-only';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { MINUTE_MS } from '#lib/domain/instant.ts';
import type { FieldError, ProblemCode, ProblemDetails } from '#lib/domain/problem.ts';
import { leaveOn, lettersOf, type Shelf, takeFrom } from './shelf.ts';

/**
 * A plain form on its way back to its author: every value kept, what needs attention beside it. `problem` is null when nothing was judged,
 * `internal` after a bug.
 */
export type Handover = {
  id: string;
  fields: FormFields;
  errors: readonly FieldError[];
  problem: ProblemCode | 'internal' | null;
  details: ProblemDetails;
};

const BOUNDS = { lasts: 2 * MINUTE_MS, most: 500, mostLetters: 32_000_000 };

declare global {
  var sangKienForms: Shelf<Handover> | undefined;
}

function forms() {
  globalThis.sangKienForms ??= new Map();
  return globalThis.sangKienForms;
}

/** Leaves a form for the page that shows it; the key works once and for two minutes. */
export const leaveForm = (handover: Handover): string => leaveOn(forms(), handover, lettersOf(handover.fields), BOUNDS);

/** Takes a form that was left, or null when there is none under this key any more. */
export const takeForm = (key: string): Handover | null => takeFrom(forms(), key);
