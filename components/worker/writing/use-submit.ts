'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { WRITING } from '#lib/messages/form.ts';
import { PROBLEM_TEXT, UNKEPT_PROBLEM } from '#lib/messages/problems.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { witnessAt } from '../campaign/campaign-moment.ts';
import { faultsOf } from './faults.ts';
import { readForm } from './form-dom.ts';
import { type Finished, handIn, handInUnkept } from './handing-in.ts';
import type { Writing } from './use-writing.ts';

/** What came of handing in: away from the page, waiting on it, told elsewhere on it, or a sentence above the button. */
type Ending = { kind: 'leave'; path: string } | { kind: 'stay'; waiting: Draft } | { kind: 'told' } | { kind: 'trouble'; words: string };

/** "Nộp bài": save, judge, queue, send. Whatever fails, the text stays in the form. */
export function useSubmit(writing: Writing) {
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Draft | null>(null);
  const unkept = useRef<Draft | null>(null);
  useComingBack(sending);

  const submit = async (form: HTMLFormElement) => {
    if (sending) return;
    setSending(true);
    setTrouble(null);
    writing.handingIn.current = true;
    const ending = await tryToHandIn(form, writing, unkept);
    if (ending.kind === 'leave') return window.location.assign(ending.path);
    if (ending.kind === 'stay') return setWaiting(ending.waiting);
    if (ending.kind === 'trouble') setTrouble(ending.words);
    writing.handingIn.current = false;
    setSending(false);
  };
  return { submit, sending, trouble, waiting };
}

async function tryToHandIn(form: HTMLFormElement, writing: Writing, unkept: RefObject<Draft | null>): Promise<Ending> {
  await writing.keeper.flush();
  const fields = readForm(form);
  if (fields.campaignId === '') return { kind: 'trouble', words: WRITING.noCampaign };
  const { judgement, missing } = await writing.look({ ...fields, attemptToken: writing.moment ? witnessAt(writing.moment) : '' });
  if (judgement.kind === 'incomplete') {
    writing.refuse(missing);
    return { kind: 'told' };
  }
  const finished = { fields, submission: judgement.submission };
  const kept = writing.keeper.current();
  return kept ? await handOver(kept, finished, writing) : await handOverUnkept(finished, writing, unkept);
}

async function handOver(kept: Draft, finished: Finished, writing: Writing): Promise<Ending> {
  const result = await handIn(kept, finished);
  if (result.kind === 'go') return { kind: 'leave', path: result.path };
  if (result.kind === 'stay') return result;
  if (result.kind === 'unavailable') return { kind: 'trouble', words: WRITING.queueFailed };
  writing.setKeeping(result);
  return { kind: 'told' };
}

/** The page itself remembers, from one try to the next, what may have arrived. */
async function handOverUnkept({ fields, submission }: Finished, writing: Writing, unkept: RefObject<Draft | null>): Promise<Ending> {
  unkept.current ??= { ...newDraft(fields, phoneNow()), editing: writing.editing };
  const result = await handInUnkept(unkept.current, submission);
  if (result.kind === 'go') return { kind: 'leave', path: result.path };
  unkept.current = result.draft;
  if (result.kind === 'unavailable') return { kind: 'trouble', words: WRITING.unkept };
  if (result.errors.length > 0) writing.refuse(faultsOf(result.errors, fields, writing.period));
  return { kind: 'trouble', words: UNKEPT_PROBLEM[result.code] ?? PROBLEM_TEXT[result.code] };
}

/** "Back" from the receipt may bring the page as it was while it sent; it looks at the phone anew instead. */
function useComingBack(sending: boolean): void {
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted && sending) window.location.reload();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [sending]);
}
