import Link from 'next/link';

type Props = { label: string; units: readonly { code: string; name: string }[]; current: string; hrefOf: (code: string) => string };

/** The units at which somebody has a role; nothing for whoever has one. */
export function UnitLinks({ label, units, current, hrefOf }: Props) {
  if (units.length < 2) return null;
  return (
    <nav aria-label={label} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {units.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={hrefOf(code)}
              prefetch={false}
              aria-current={code === current ? 'page' : undefined}
              className="flex min-h-12 items-center rounded-field border-2 border-line px-3 font-semibold no-underline aria-[current=page]:border-action aria-[current=page]:bg-action-soft"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
