import Link from 'next/link';
import type { Instant } from '#lib/domain/instant.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';
import { unitImportPath } from '#lib/messages/desk/unit-paths.ts';

type Listed = { id: string; fileName: string; actor: string; actorName: string | null; askedAt: Instant };

/** Tables that were uploaded within a day: each can be left and found again. */
export function ImportList({ imports }: { imports: readonly Listed[] }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="mt-10">
      <h2 id="earlier" className="mb-1 text-xl">
        {IMPORT.earlier}
      </h2>
      <p className="mb-2 text-mute">{IMPORT.earlierHint}</p>
      <ul className="divide-y divide-line">
        {imports.map(({ id, fileName, actor, actorName, askedAt }) => (
          <li key={id}>
            <Link href={unitImportPath(id)} prefetch={false} className="flex min-h-12 items-center py-2">
              {IMPORT.row(fileName, actorName ?? actor, formatMoment(askedAt))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
