import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';
import type { UnitKind } from '#lib/domain/unit-tree.ts';
import { unitDeskPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { KIND_NAME, UNITS } from '#lib/messages/desk/units.ts';

type ShownUnit = { code: string; name: string; kind: UnitKind; below: number };

const LINK = 'flex min-h-12 items-center gap-2';

/** Units of one list: the name opens everything about a unit, the number what stands below it. */
export function UnitRows({ units }: { units: readonly ShownUnit[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {units.map(({ code, name, kind, below }) => (
        <li key={code} className="py-2 wide:grid wide:grid-cols-[1fr_auto] wide:items-center wide:gap-6">
          <div className="min-w-0">
            <Link href={unitDeskPath(code)} prefetch={false} className={`${LINK} font-semibold`}>
              {name}
            </Link>
            <p className="text-sm text-mute">
              {code} · {KIND_NAME[kind]}
            </p>
          </div>
          {below === 0 ? null : (
            <Link href={unitTreePath({ within: code })} prefetch={false} aria-label={UNITS.open(below, name)} className={LINK}>
              {UNITS.below(below)}
              <Icon name="chevron" className="size-5" />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
