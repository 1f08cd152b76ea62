import type { Metadata } from 'next';
import { FileProgress } from '#components/officer/posters/file-progress.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { stateOf } from '#lib/http/poster-answers.ts';
import { FILES, FORMAT_SHORT } from '#lib/messages/desk/posters.ts';
import { formatClock } from '#lib/messages/format.ts';
import { posterFilePath, unitPostersPath } from '#lib/messages/paths.ts';
import { requirePosterFile } from '#lib/use-cases/find-poster-file.ts';

export const metadata: Metadata = { title: FILES.page };

type Props = { params: Promise<{ code: string; id: string }> };

/** A file of many posters: how far it is, and where it is fetched. May be left and come back to. */
export default async function PosterFilePage({ params }: Props) {
  const { code: inAddress, id } = await params;
  const code = pathValue(inAddress);
  const ctx = await permittedPage(posterFilePath(code, id), 'poster.read', code);
  const row = await seenOnPage(() => requirePosterFile(ctx, code, id));
  return (
    <div className="column py-8">
      <h1 className="text-2xl">{FILES.page}</h1>
      <p className="mb-6 text-mute">{FILES.row(row.codes.length, FORMAT_SHORT[row.format], formatClock(row.askedAt))}</p>
      <FileProgress address={`/api/units/${encodeURIComponent(code)}/poster-files/${id}`} told={stateOf(row)} />
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={posterFilePath(code, id)} className="no-js-only">
          {FILES.again}
        </LinkButton>
        <LinkButton href={unitPostersPath(code)}>{FILES.back}</LinkButton>
      </div>
    </div>
  );
}
