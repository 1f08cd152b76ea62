import Link from 'next/link';
import { TODAY } from '#lib/messages/desk/board.ts';

type Props = { units: readonly { code: string; name: string }[]; chosen: string; hrefOf: (code: string) => string };

/** For somebody with roles at several units: which one is looked at. One alone is named in the head of the page. */
export function UnitChips({ units, chosen, hrefOf }: Props) {
  if (units.length === 1) return null;
  return (
    <nav aria-label={TODAY.units} className="my-3">
      <ul className="flex flex-wrap gap-2">
        {units.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={hrefOf(code)}
              prefetch={false}
              aria-current={code === chosen ? 'page' : undefined}
              className="inline-flex min-h-12 items-center rounded-pill border-2 border-edge bg-card px-4 no-underline aria-[current=page]:border-action aria-[current=page]:bg-action-soft aria-[current=page]:font-semibold"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
