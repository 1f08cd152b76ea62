'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { formatPhoneNumber } from '#lib/domain/phone-number.ts';
import { QUERY, trackPath } from '#lib/messages/paths.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';
import type { Answered, Question } from './look-up.ts';
import { readQuestion } from './read-question.ts';
import { receiptNamed } from './receipt-named.ts';

export type TrackingView = { kind: 'asking' } | { kind: 'searching' } | Answered;

/** The two boxes are uncontrolled; this reads and fills them. */
function useBoxes() {
  const code = useRef<HTMLInputElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  const fill = useCallback((typed: { code: string; phone: string | null }) => {
    if (code.current) code.current.value = typed.code;
    if (phone.current && typed.phone) phone.current.value = formatPhoneNumber(typed.phone);
  }, []);
  const typed = () => ({ code: code.current?.value ?? '', phone: phone.current?.value ?? '' });
  return { code, phone, fill, typed };
}

export function useTracking() {
  const boxes = useBoxes();
  const { fill } = boxes;
  const [view, setView] = useState<TrackingView>({ kind: 'asking' });
  const [wrong, setWrong] = useState<readonly SummaryLine[]>([]);
  const [kept, setKept] = useState<readonly KeptReceipt[]>([]);

  const ask = useCallback(async (question: Question) => {
    setWrong([]);
    setView({ kind: 'searching' });
    const { lookUp } = await import('./look-up.ts');
    setView(await lookUp(question));
  }, []);

  /** A receipt of this phone: its number is known, so nothing has to be typed. */
  const open = useCallback(
    (receipt: KeptReceipt) => {
      fill({ code: receipt.reference, phone: receipt.phone });
      window.history.replaceState(null, '', trackPath(receipt.reference));
      if (receipt.phone === null) return setView({ kind: 'asking' });
      void ask({ reference: receipt.reference, phone: receipt.phone });
    },
    [ask, fill],
  );
  /** Nobody tapped yet: a phone that says it is offline is believed. */
  const openScanned = useCallback(
    (receipt: KeptReceipt) => {
      if (navigator.onLine !== false) return open(receipt);
      fill({ code: receipt.reference, phone: receipt.phone });
      setView({ kind: 'offline' });
    },
    [open, fill],
  );
  useEffect(() => {
    const scanned = new URLSearchParams(location.search).get(QUERY.reference) ?? '';
    if (scanned) fill({ code: scanned, phone: null });
    void import('../receipt/find-kept-receipt.ts').then(async ({ keptReceipts }) => {
      const receipts = await keptReceipts();
      setKept(receipts);
      const named = receiptNamed(receipts, scanned);
      if (named) openScanned(named);
    });
  }, [fill, openScanned]);

  const submit = () => {
    const read = readQuestion(boxes.typed());
    if (read.kind === 'asked') return void ask(read.question);
    setWrong(read.lines);
    setView({ kind: 'asking' });
  };
  const again = () => setView({ kind: 'asking' });
  return { boxes, view, wrong, kept, ask, open, submit, again };
}
