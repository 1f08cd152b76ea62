import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { FILES, FORMAT_SHORT } from '#lib/messages/desk/posters.ts';
import { formatClock } from '#lib/messages/format.ts';
import { posterFilePath } from '#lib/messages/paths.ts';

type File = { id: string; codes: readonly unknown[]; format: PosterFormat; askedAt: Instant };

/** Files that may still be fetched. */
export function FileList({ unitCode, files }: { unitCode: string; files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files" className="mb-8">
      <h2 id="files" className="mb-3 text-xl">
        {FILES.title}
      </h2>
      <ul className="grid gap-2">
        {files.map(({ id, codes, format, askedAt }) => (
          <Card as="li" key={id}>
            <Link href={posterFilePath(unitCode, id)} prefetch={false} className="inline-flex min-h-12 items-center">
              {FILES.row(codes.length, FORMAT_SHORT[format], formatClock(askedAt))}
            </Link>
          </Card>
        ))}
      </ul>
    </section>
  );
}
