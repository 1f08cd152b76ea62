'use client';

import { useCallback, useRef, useState } from 'react';
import { type CampaignRules, judgeFields } from '#lib/contracts/judge-submission.ts';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { type Faults, faultsOf } from './faults.ts';
import type { FieldErrors } from './field-text.ts';

/** `attempt` counts how often "Nộp bài" was refused: each time the summary takes the focus anew. */
type Judged = { missing: Faults; refused: Faults; attempt: number };

/** What was refused and is still wrong. */
export function stillRefused({ refused, missing }: Judged): Faults {
  const wrong = new Set(missing.map(({ name }) => name));
  return refused.filter(({ name }) => wrong.has(name));
}

/** Sentences beside the fields: only for what was refused and is still wrong, so that nobody is scolded while writing. */
export function errorsBeside({ refused, missing }: Judged): FieldErrors {
  const wrong = new Set(refused.map(({ name }) => name));
  return Object.fromEntries(missing.filter(({ name }) => wrong.has(name)).map(({ name, text }) => [name, text]));
}

const BLANK: Judged = { missing: [], refused: [], attempt: 0 };

/**
 * Asks the schema what is missing, after a pause, never in the input event. `serverNow`: by the server's clock, null while it is
 * unknown; the phone's own may be off by years and must not refuse a date of birth.
 */
export function useJudgement(rules: CampaignRules | null, serverNow: Instant | null) {
  const clock = useRef(serverNow);
  clock.current = serverNow;
  const [judged, setJudged] = useState<Judged>(BLANK);
  const look = useCallback(
    async (fields: FormFields) => {
      const judgement = judgeFields(fields, rules, clock.current ?? phoneNow());
      const missing = judgement.kind === 'complete' ? [] : faultsOf(judgement.errors, fields, rules?.effectPeriod ?? null);
      setJudged((before) => ({ ...before, missing }));
      return { judgement, missing };
    },
    [rules],
  );
  const refuse = useCallback((faults: Faults) => {
    setJudged(({ attempt }) => ({ missing: faults, refused: faults, attempt: attempt + 1 }));
  }, []);
  return { judged, look, refuse };
}
