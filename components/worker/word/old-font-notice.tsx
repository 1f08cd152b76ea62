import { createPortal } from 'react-dom';
import { OldFontQuestion } from './old-font-question.tsx';
import type { OldFontOffer } from './use-old-font.ts';

type Props = { offer: OldFontOffer; onConvert: () => void; onKeep: () => void };

/** The question about an old font, below the field it speaks of. */
export function OldFontNotice({ offer: { field, to, encoding }, onConvert, onKeep }: Props) {
  const place = field.closest('[data-field]');
  if (!place) return null;
  return createPortal(
    <div role="status">
      <OldFontQuestion encoding={encoding} preview={to} onConvert={onConvert} onKeep={onKeep} />
    </div>,
    place,
  );
}
