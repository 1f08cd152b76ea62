import Link from 'next/link';
import { BOARD } from '#lib/messages/desk/board.ts';

type Step = { code: string; shortName: string };

/** From the highest unit that one may see down to the one above what is shown; nothing when that is the highest itself. */
export function WayUp({ path, current, hrefOf }: { path: readonly Step[]; current: string; hrefOf: (code: string) => string }) {
  if (path.length === 0) return null;
  return (
    <nav aria-label={BOARD.way} className="mb-2">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm">
        {path.map(({ code, shortName }) => (
          <li key={code} className="flex items-center gap-2">
            <Link href={hrefOf(code)} prefetch={false} className="inline-flex min-h-10 items-center">
              {shortName}
            </Link>
            <span aria-hidden="true" className="text-mute">
              ›
            </span>
          </li>
        ))}
        <li aria-current="page" className="text-mute">
          {current}
        </li>
      </ol>
    </nav>
  );
}
