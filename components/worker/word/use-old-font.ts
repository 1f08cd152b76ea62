'use client';

import { useCallback, useRef, useState } from 'react';
import type { OldEncoding } from '#lib/domain/old-fonts.ts';
import type { TextField } from './field-change.ts';

/** A piece of a field that seems to be written in an old font, and how it would read. `encoding`: null when fonts told, not the text. */
export type OldFontOffer = { field: TextField; from: string; to: string; encoding: OldEncoding | null };

/** Signs without which no text is in an old encoding; asked first, so that the tables are only loaded when they may be needed. */
const SUSPECT =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;

const isText = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text' && target.role !== 'combobox');

/** Asks about text of an old font: after it was pasted, and when a field is left. Never while someone types, never by itself. */
export function useOldFont() {
  const [offer, setOffer] = useState<OldFontOffer | null>(null);
  /** Fields whose author keeps the old letters: asked again only after another paste. */
  const declined = useRef(new Set<string>());

  const look = useCallback(async (target: EventTarget | null) => {
    if (!isText(target) || !SUSPECT.test(target.value)) return;
    // A phone that cannot load the tables now is asked another time.
    const tables = await import('#lib/domain/old-fonts.ts').catch(() => null);
    const from = target.value;
    const encoding = tables?.oldEncodingOf(from) ?? null;
    if (tables && encoding !== null) setOffer({ field: target, from, to: tables.fromOldEncoding(from, encoding), encoding });
  }, []);
  const onBlur = useCallback(
    ({ target }: { target: EventTarget }) => {
      const asked = offer?.field === target || !isText(target) || declined.current.has(target.name);
      if (!asked) void look(target);
    },
    [look, offer],
  );
  const keep = () => {
    if (offer) declined.current.add(offer.field.name);
    setOffer(null);
  };
  return { offer, propose: setOffer, look, onBlur, keep, close: useCallback(() => setOffer(null), []) };
}
