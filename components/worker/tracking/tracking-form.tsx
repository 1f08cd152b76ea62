'use client';

import type { FormEvent, RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary, type SummaryLine } from '#components/ui/error-summary.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { TRACKING } from '#lib/messages/tracking.ts';
import { CODE_FIELD, PHONE_FIELD } from './read-question.ts';

type Props = {
  code: RefObject<HTMLInputElement | null>;
  phone: RefObject<HTMLInputElement | null>;
  wrong: readonly SummaryLine[];
  busy: boolean;
  onSubmit: () => void;
};

/** Code and phone number. Both stay as typed, whatever the answer was. */
export function TrackingForm({ code, phone, wrong, busy, onSubmit }: Props) {
  const errorOf = (name: string) => wrong.find((line) => line.name === name)?.text;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={TRACKING.summaryTitle} lines={wrong} />
      <TextInput
        ref={code}
        name={CODE_FIELD}
        label={TRACKING.code}
        hint={TRACKING.codeHint}
        example={TRACKING.codeExample}
        error={errorOf(CODE_FIELD)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
      />
      <TextInput
        ref={phone}
        name={PHONE_FIELD}
        type="tel"
        label={TRACKING.phone}
        hint={TRACKING.phoneHint}
        example={TRACKING.phoneExample}
        error={errorOf(PHONE_FIELD)}
        autoComplete="tel-national"
        maxLength={30}
      />
      <Button type="submit" tone="primary" disabled={busy} className="w-full wide:w-auto">
        {busy ? TRACKING.searching : TRACKING.submit}
      </Button>
    </form>
  );
}
