import Link from 'next/link';
import { POSTER_FORMATS, type PosterFormat } from '#lib/domain/poster.ts';
import { FORMAT_SHORT, FORMAT_TEXT, POSTERS } from '#lib/messages/desk/posters.ts';
import { posterFormatPath } from '#lib/messages/paths.ts';

/** The papers to choose from; the choice stands in the address. */
export function FormatLinks({ path, code, format }: { path: string; code: string; format: PosterFormat }) {
  return (
    <nav aria-label={POSTERS.format} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {POSTER_FORMATS.map((one) => (
          <li key={one}>
            <Link
              href={posterFormatPath(path, code, one)}
              prefetch={false}
              scroll={false}
              title={FORMAT_TEXT[one]}
              aria-current={one === format ? 'true' : undefined}
              className="inline-flex min-h-12 items-center rounded-field border-2 border-line bg-card px-4 font-semibold text-action no-underline first-letter:uppercase aria-[current]:border-action aria-[current]:bg-action-soft"
            >
              <span className="first-letter:uppercase">{FORMAT_SHORT[one]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
