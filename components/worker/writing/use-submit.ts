'use client';

import { useEffect, useRef, useState } from 'react';
import type { Submission } from '#lib/contracts/submission.ts';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { WRITING } from '#lib/messages/form.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { readForm } from './form-dom.ts';
import { type HandedIn, handIn, handInUnkept } from './handing-in.ts';
import type { Writing } from './use-writing.ts';

/** "Nộp bài": save, judge, queue, send. Whatever fails, the text stays in the form. */
export function useSubmit(writing: Writing) {
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const unkept = useRef<Draft | null>(null);
  useComingBack(sending);

  const submit = async (form: HTMLFormElement) => {
    if (sending) return;
    setSending(true);
    setTrouble(null);
    const leaving = await tryToHandIn(form);
    if (!leaving) setSending(false);
  };

  /** True when the page is being left. */
  async function tryToHandIn(form: HTMLFormElement): Promise<boolean> {
    await writing.keeper.flush();
    const fields: FormFields = { ...readForm(form), attemptToken: writing.moment?.campaign.attemptToken ?? '' };
    if (fields.campaignId === '') return stay(WRITING.noCampaign);
    const { judgement, missing } = await writing.look(fields);
    if (judgement.kind === 'incomplete') {
      writing.refuse(missing);
      return false;
    }
    return after(await deliver(fields, judgement.submission));
  }

  async function deliver(fields: FormFields, submission: Submission): Promise<HandedIn> {
    const kept = writing.keeper.current();
    if (kept) return await handIn(kept, submission);
    unkept.current ??= newDraft(fields, phoneNow());
    return await handInUnkept({ ...unkept.current, fields, editing: writing.editing }, submission);
  }

  function after(result: HandedIn): boolean {
    if (result.kind === 'go') {
      window.location.assign(result.path);
      return true;
    }
    if (result.kind === 'unavailable') return stay(writing.keeper.current() ? WRITING.queueFailed : WRITING.unkept);
    writing.setKeeping(result);
    return false;
  }

  function stay(words: string): boolean {
    setTrouble(words);
    return false;
  }

  return { submit, sending, trouble };
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
