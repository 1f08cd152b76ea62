import { buttonClass } from '#components/ui/button-class.ts';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { FORMAT_SHORT, FORMAT_TEXT, POSTERS } from '#lib/messages/desk/posters.ts';
import { FormatLinks } from './format-links.tsx';

type Props = { path: string; code: string; unitName: string; format: PosterFormat };

/** The sheet as it prints, and the way to the printer. */
export function PosterPreview({ path, code, unitName, format }: Props) {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-3 text-xl">
        {POSTERS.preview}
      </h2>
      <FormatLinks path={path} code={code} format={format} />
      <p className="mb-3 text-mute">{FORMAT_TEXT[format]}</p>
      {/* biome-ignore lint/performance/noImgElement: the server draws it from the sheet that is printed */}
      <img
        src={`/api/posters/${code}/picture?format=${format}`}
        alt={POSTERS.previewAlt(unitName, code)}
        className="mb-4 aspect-[210/297] w-full max-w-md border border-edge bg-paper"
      />
      <a
        href={`/api/posters/${code}/pdf?format=${format}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClass('primary', 'w-full wide:w-auto')}
      >
        {POSTERS.print(FORMAT_SHORT[format])}
      </a>
      <p className="mt-2 text-sm text-mute">{POSTERS.printHint}</p>
    </section>
  );
}
