import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { OldEncoding } from '#lib/domain/old-fonts.ts';
import { OLD_FONT } from '#lib/messages/word.ts';

const PREVIEW_LENGTH = 240;

type Props = { encoding: OldEncoding | null; preview: string; onConvert: () => void; onKeep: () => void };

/** How text of an old font would read in Unicode, and the two answers. `encoding`: null when fonts told, not the text. */
export function OldFontQuestion({ encoding, preview, onConvert, onKeep }: Props) {
  const shown = preview.length > PREVIEW_LENGTH ? `${preview.slice(0, PREVIEW_LENGTH).trimEnd()}…` : preview;
  return (
    <Notice tone="gold" icon="document" title={OLD_FONT.title(encoding)} className="mt-3">
      <p>{OLD_FONT.text}</p>
      <p className="my-2 border-gold-line border-l-4 pl-3 wrap-anywhere whitespace-pre-line">{shown}</p>
      {encoding === 'tcvn3' ? <p className="text-sm">{OLD_FONT.capitals}</p> : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={onConvert}>{OLD_FONT.convert}</Button>
        <Button tone="quiet" onClick={onKeep}>
          {OLD_FONT.keep}
        </Button>
      </div>
    </Notice>
  );
}
