'use client';

import { useCallback, useState } from 'react';
import { coAuthorRows, type FormFields, nameOf } from '#lib/contracts/submission-form.ts';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { fieldErrorText } from '#lib/messages/field-errors.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { FieldErrors } from './field-text.ts';

/** Field names with their sentences, in the order of the form. */
export type Faults = readonly { name: string; text: string }[];

/** `attempt` counts how often "Nộp bài" was refused: each time the summary takes the focus anew. */
export type Judged = { missing: Faults; refused: Faults; attempt: number };

/** The wire counts only joint authors that have a name; the page's rows keep their numbers. */
function nameInPage(pointer: string, fields: FormFields): string {
  const name = nameOf(pointer);
  const [, place, rest = ''] = /^coAuthors\.(\d+)(.*)$/.exec(name) ?? [];
  return place === undefined ? name : `coAuthors.${coAuthorRows(fields)[Number(place)] ?? place}${rest}`;
}

/** Not the person's to fill in: told by the campaign, once it is known. */
const isOurs = ({ pointer }: FieldError) => ['/campaignId', '/formVersion', '/attemptToken'].includes(pointer);

export function faultsOf(errors: readonly FieldError[], fields: FormFields, period: EffectPeriod | null): Faults {
  return errors.filter((error) => !isOurs(error)).map((error) => ({ name: nameInPage(error.pointer, fields), text: fieldErrorText(error, period) }));
}

/** Sentences beside the fields: only for what was refused and is still wrong, so that nobody is scolded while writing. */
export function errorsBeside({ refused, missing }: Judged): FieldErrors {
  const wrong = new Set(refused.map(({ name }) => name));
  return Object.fromEntries(missing.filter(({ name }) => wrong.has(name)).map(({ name, text }) => [name, text]));
}

const BLANK: Judged = { missing: [], refused: [], attempt: 0 };

/** Asks the schema what is missing. It is loaded after the page stands, and asked after a pause, never in the input event. */
export function useJudgement(period: EffectPeriod | null) {
  const [judged, setJudged] = useState<Judged>(BLANK);
  const look = useCallback(
    async (fields: FormFields) => {
      const { judgeFields } = await import('#lib/contracts/judge-submission.ts');
      const judgement = judgeFields(fields, period, phoneNow());
      const missing = judgement.kind === 'complete' ? [] : faultsOf(judgement.errors, fields, period);
      setJudged((before) => ({ ...before, missing }));
      return { judgement, missing };
    },
    [period],
  );
  const refuse = useCallback((faults: Faults) => {
    setJudged(({ attempt }) => ({ missing: faults, refused: faults, attempt: attempt + 1 }));
  }, []);
  return { judged, look, refuse };
}
