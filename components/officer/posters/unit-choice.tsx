import Link from 'next/link';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { KeptBox } from '#components/ui/kept-box.tsx';
import { UNIT_BOX } from '#lib/contracts/poster-print.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { BULK } from '#lib/messages/desk/posters.ts';
import { unitPostersPath } from '#lib/messages/paths.ts';

export type ListedForPosters = { code: string; name: string; isGrassroots: boolean; poster: string | null };

/** The units right below: CĐCS with a box to tick, unions between with the way down. */
export function UnitChoice({ units }: { units: readonly ListedForPosters[] }) {
  if (units.length === 0) return <EmptyState icon="unit" title={BULK.noUnits} />;
  return (
    <ul className="mb-6 grid gap-2">
      {units.map((unit) => (
        <li key={unit.code} className="grid grid-cols-[1fr_auto] items-stretch gap-2">
          {unit.isGrassroots ? <Box {...unit} /> : <Union {...unit} />}
          <Link
            href={unitPostersPath(unit.code)}
            prefetch={false}
            aria-label={BULK.open(unit.name)}
            className="grid min-h-13 min-w-13 place-items-center rounded-field border-2 border-line px-3 font-semibold no-underline"
          >
            ›
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Box({ code, name, poster }: ListedForPosters) {
  const hint = poster === null ? BULK.noPoster : BULK.hasPoster(formatCode(poster));
  return <KeptBox name={`${UNIT_BOX}${code}`} label={name} hint={hint} />;
}

function Union({ name }: ListedForPosters) {
  return (
    <div className="rounded-field border-2 border-line bg-soft px-3 py-3">
      {name}
      <span className="block text-sm text-mute">{BULK.upper}</span>
    </div>
  );
}
