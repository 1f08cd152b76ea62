'use client';

import { type ClipboardEvent, useCallback, useState } from 'react';

type Pasted = { field: HTMLTextAreaElement; before: string };

/** Pictures, tables and Word's own styles: a plain text area takes only the letters. */
const DROPPED = /<(img|table|v:|o:)|mso-/i;

/** Tells when a paste from Word lost something, and takes the whole paste back on request. The text itself is never touched. */
export function usePaste() {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    setPasted(DROPPED.test(clipboardData.getData('text/html')) ? { field: target, before: target.value } : null);
  };
  const forget = useCallback(() => setPasted(null), []);
  const undo = () => {
    if (pasted === null) return;
    pasted.field.value = pasted.before;
    pasted.field.dispatchEvent(new Event('input', { bubbles: true }));
    pasted.field.focus();
    setPasted(null);
  };
  return { pasted: pasted !== null, onPaste, undo, forget };
}
