import 'server-only';
import { randomBytes } from 'node:crypto';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import type { FieldError, ProblemCode, ProblemDetails } from '#lib/domain/problem.ts';
import { serverNow } from './clock.ts';

/** A plain form on its way back to its author: every value kept, what needs attention beside it. `problem` is null when nothing was judged, `internal` after a bug. */
export type Handover = {
  id: string;
  fields: FormFields;
  errors: readonly FieldError[];
  problem: ProblemCode | 'internal' | null;
  details: ProblemDetails;
};

const KEPT_MS = 2 * MINUTE_MS;
const MOST = 500;

declare global {
  var sangKienForms: Map<string, { handover: Handover; until: Instant }> | undefined;
}

function forms() {
  globalThis.sangKienForms ??= new Map();
  return globalThis.sangKienForms;
}

/** Leaves a form for the page that shows it; the key works once and for two minutes. The oldest go when too many wait. */
export function leaveForm(handover: Handover): string {
  const all = forms();
  const now = serverNow();
  for (const [key, { until }] of all) if (until <= now || all.size >= MOST) all.delete(key);
  const key = randomBytes(18).toString('base64url');
  all.set(key, { handover, until: now + KEPT_MS });
  return key;
}

/** Takes a form that was left, or null when there is none under this key any more. */
export function takeForm(key: string): Handover | null {
  const kept = forms().get(key);
  forms().delete(key);
  return kept && serverNow() < kept.until ? kept.handover : null;
}
