'use client';

import { type ClipboardEvent, type FormEvent, useCallback, useState } from 'react';
import { OLD_FONT, PASTED } from '#lib/messages/word.ts';
import { type FieldChange, insertAtCursor, replaceIn, takeBack } from './field-change.ts';
import { useOldFont } from './use-old-font.ts';

/** What was just done to the text, and what is needed to take it back. */
type Done = { message: string; changes: readonly FieldChange[] };

/** HTML that says more than its plain text: from Word, Google Docs, or with lists, tables, pictures. Everything else the browser pastes. */
const RICH = /<(img|table|ol|ul|v:|o:)|mso-|class="?Mso|docs-internal-guid|urn:schemas-microsoft-com/i;

/** Parsing comes with the first paste that needs it; a phone that cannot load it pastes the plain text. */
async function readClip(html: string, plain: string) {
  try {
    const { readClipboardHtml } = await import('./clipboard-html.ts');
    return readClipboardHtml(html);
  } catch {
    return { text: plain, unicode: plain, dropped: [] };
  }
}

/** Text from Word and from old fonts: what is taken over, what is said about it, and the way back. */
export function useWordText() {
  const [done, setDone] = useState<Done | null>(null);
  const oldFont = useOldFont();

  const paste = async (field: HTMLTextAreaElement, html: string, plain: string) => {
    const { text, unicode, dropped } = await readClip(html, plain);
    const change = insertAtCursor(field, text);
    const message = (text === '' ? PASTED.onlyLosses : PASTED.text)(dropped);
    setDone(dropped.length > 0 ? { message, changes: text === '' ? [] : [change] } : null);
    if (unicode !== text) oldFont.propose({ field, from: text, to: unicode, encoding: null });
    else void oldFont.look(field);
  };
  const onPaste = (event: ClipboardEvent<HTMLFormElement>) => {
    const html = event.clipboardData.getData('text/html');
    setDone(null);
    if (!(event.target instanceof HTMLTextAreaElement) || !RICH.test(html)) return;
    event.preventDefault();
    void paste(event.target, html, event.clipboardData.getData('text/plain'));
  };
  const onInput = ({ target, nativeEvent }: FormEvent<HTMLFormElement>) => {
    const bulk = nativeEvent instanceof InputEvent && /^insertFrom(Paste|Drop)/.test(nativeEvent.inputType);
    if (bulk) void oldFont.look(target);
  };
  const convert = () => {
    if (!oldFont.offer) return;
    const { field, from, to } = oldFont.offer;
    const change = replaceIn(field, from, to);
    oldFont.close();
    field.focus();
    if (change) setDone({ message: OLD_FONT.converted, changes: [change] });
    else void oldFont.look(field);
  };
  const undo = () => {
    const changes = done?.changes ?? [];
    for (const change of [...changes].reverse()) takeBack(change);
    changes[0]?.field.focus();
    setDone(null);
  };
  const forget = useCallback(() => setDone(null), []);
  return { done, forget, undo, convert, oldFont, onPaste, onInput };
}

export type WordText = ReturnType<typeof useWordText>;
