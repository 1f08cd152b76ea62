'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { isoDay } from '#lib/contracts/submission-form.ts';
import { readMoney } from '#lib/domain/money.ts';
import { isLocalDate } from '#lib/domain/vietnam-time.ts';
import { WRITING } from '#lib/messages/form.ts';
import { formatDay, formatMoney, formatNumber } from '#lib/messages/format.ts';
import { FORM_FILLED } from './form-dom.ts';

type Kind = 'money' | 'day' | 'end';
type Reading = { text: string; rewrite: string | null };

/** What the form understood of a typed amount or day, so that "96tr" is never taken for 96 đồng. */
export function ReadBack({ name, as }: { name: string; as: Kind }) {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    const input = document.getElementById(name);
    if (!(input instanceof HTMLInputElement)) return;
    const read = () => setReading(readingOf(input.value, as));
    read();
    input.addEventListener('input', read);
    document.addEventListener(FORM_FILLED, read);
    return () => {
      input.removeEventListener('input', read);
      document.removeEventListener(FORM_FILLED, read);
    };
  }, [name, as]);
  return (
    <div role="status" className={reading ? '-mt-4 mb-6 flex flex-wrap items-center gap-3 text-sm text-ok' : ''}>
      {reading ? <span>{WRITING.understood(reading.text)}</span> : null}
      {reading?.rewrite ? <Button onClick={() => rewrite(name, reading.rewrite ?? '')}>{WRITING.writeAmount(reading.text)}</Button> : null}
    </div>
  );
}

function readingOf(typed: string, as: Kind): Reading | null {
  if (typed.trim() === '') return null;
  if (as === 'money') {
    const money = readMoney(typed);
    return money && { text: formatMoney(money.vnd), rewrite: money.exact ? null : formatNumber(money.vnd) };
  }
  const day = isoDay(typed, { end: as === 'end' });
  return isLocalDate(day) ? { text: WRITING.day(formatDay(day)), rewrite: null } : null;
}

/** Only on a tap, never while someone types. */
function rewrite(name: string, text: string): void {
  const input = document.getElementById(name);
  if (!(input instanceof HTMLInputElement)) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
}
