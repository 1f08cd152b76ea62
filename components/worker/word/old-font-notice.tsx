import { createPortal } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { OLD_FONT } from '#lib/messages/word.ts';
import type { OldFontOffer } from './use-old-font.ts';

const PREVIEW_LENGTH = 240;

type Props = { offer: OldFontOffer; onConvert: () => void; onKeep: () => void };

/** Below the field it speaks of: how the text would read, and the two answers. */
export function OldFontNotice({ offer: { field, to, encoding }, onConvert, onKeep }: Props) {
  const place = field.closest('[data-field]');
  if (!place) return null;
  const preview = to.length > PREVIEW_LENGTH ? `${to.slice(0, PREVIEW_LENGTH).trimEnd()}…` : to;
  return createPortal(
    <Notice tone="gold" icon="document" role="status" title={OLD_FONT.title(encoding)} className="mt-3">
      <p>{OLD_FONT.text}</p>
      <p className="my-2 border-gold-line border-l-4 pl-3 wrap-anywhere whitespace-pre-line">{preview}</p>
      {encoding === 'tcvn3' ? <p className="text-sm">{OLD_FONT.capitals}</p> : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={onConvert}>{OLD_FONT.convert}</Button>
        <Button tone="quiet" onClick={onKeep}>
          {OLD_FONT.keep}
        </Button>
      </div>
    </Notice>,
    place,
  );
}
