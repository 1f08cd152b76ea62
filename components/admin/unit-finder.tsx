'use client';

import type { FoundUnit } from '#lib/contracts/find-unit.ts';
import { UNIT_FINDER } from '#lib/messages/desk/units.ts';
import { useUnitFinder } from './use-unit-finder.ts';

const MOST_SHOWN = 8;

/**
 * Below a field that takes the code of a unit: who types a name finds the code, who types a code sees whose it is. The list stands in the
 * page, so it stays when the phone's keyboard closes. Without JavaScript the field takes the code alone.
 */
export function UnitFinder({ field }: { field: string }) {
  const { typed, units, choose } = useUnitFinder(field);
  const meant = units?.find(({ code }) => code === typed.toUpperCase());
  if (units === null) return <p className="js-only text-sm text-mute">{UNIT_FINDER.hint}</p>;
  if (meant)
    return (
      <p role="status" className="font-semibold">
        {meant.name}
      </p>
    );
  if (units.length === 0)
    return (
      <p role="status" className="text-mute">
        {UNIT_FINDER.none}
      </p>
    );
  return <Found units={units.slice(0, MOST_SHOWN)} isCut={units.length > MOST_SHOWN} choose={choose} />;
}

function Found({ units, isCut, choose }: { units: readonly FoundUnit[]; isCut: boolean; choose: (code: string) => void }) {
  return (
    <>
      <p role="status" className="text-sm text-mute">
        {isCut ? UNIT_FINDER.more : UNIT_FINDER.choose}
      </p>
      <ul aria-label={UNIT_FINDER.found} className="mt-2 divide-y divide-line rounded-field border-2 border-line bg-card">
        {units.map(({ code, name }) => (
          <li key={code}>
            <button type="button" onClick={() => choose(code)} className="block min-h-12 w-full px-3 py-2 text-left hover:bg-action-soft">
              {name}
              <span className="block text-sm text-mute">{code}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
