'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { WRITING } from '#lib/messages/form.ts';
import { PROBLEM_TEXT, UNKEPT_PROBLEM } from '#lib/messages/problems.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { witnessAt } from '../campaign/campaign-moment.ts';
import { faultsOf } from './faults.ts';
import { readForm } from './form-dom.ts';
import { type Finished, type HandedIn, handIn, handInUnkept } from './handing-in.ts';
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
  const result = await send({ fields, submission: judgement.submission }, writing, unkept.current);
  return endingOf(result, fields, writing, unkept);
}

/** What an earlier try from this page may have left on the server keeps its id, whatever the phone keeps by now. */
function send(finished: Finished, { keeper, editing }: Writing, tried: Draft | null): Promise<HandedIn> {
  const kept = keeper.current();
  if (kept && (tried === null || tried.id === kept.id)) return handIn(tried ? { ...kept, ...sentBefore(tried) } : kept, finished);
  return handInUnkept(tried ?? { ...newDraft(finished.fields, phoneNow()), editing }, finished.submission);
}

const sentBefore = ({ unanswered, editing }: Draft) => ({ unanswered, editing });

function endingOf(result: HandedIn, fields: FormFields, writing: Writing, unkept: RefObject<Draft | null>): Ending {
  if (result.kind === 'go') return { kind: 'leave', path: result.path };
  if (result.kind === 'stay') return result;
  if (result.kind === 'gone' || result.kind === 'newer-elsewhere') {
    writing.setKeeping(result);
    return { kind: 'told' };
  }
  unkept.current = result.draft;
  if (result.kind === 'refused' && result.code === 'form-outdated') writing.reload();
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
