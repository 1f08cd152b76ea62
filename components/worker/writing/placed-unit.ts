import type { Unit } from '#lib/contracts/unit.ts';
import { NO_UNIT, pick, type UnitChoiceState } from './unit-choice.ts';

/** A unit with the unions above it, from the top one (R23) down. */
export type PlacedUnit = { unit: Unit; above: readonly Unit[] };

/** Climbs to the top union; null for what stands above those, or whose way up is not known. */
function wayUp(unit: Unit, unions: ReadonlyMap<string, Unit>): Unit[] | null {
  if (unit.level === 'provincial') return [];
  const parent = unit.level === 'central' ? undefined : unions.get(unit.parentCode ?? '');
  const higher = parent && wayUp(parent, unions);
  return parent && higher ? [...higher, parent] : null;
}

/** Found units with their place in the tree; one that cannot be placed could not be chosen and is left out. */
export function placed(units: readonly Unit[], unions: readonly Unit[]): PlacedUnit[] {
  const byCode = new Map(unions.map((union) => [union.code, union]));
  return units.flatMap((unit) => {
    const above = wayUp(unit, byCode);
    return above === null ? [] : [{ unit, above }];
  });
}

/** Step 2 when a unit of any level was chosen at once: its parents are filled in. */
export function choiceOf({ unit, above }: PlacedUnit): UnitChoiceState {
  const [top = unit, ...between] = above;
  if (unit.level === 'provincial') return { ...NO_UNIT, top: pick(unit) };
  if (unit.level === 'immediate-upper') return { ...NO_UNIT, top: pick(top), subordinate: pick(unit) };
  const subordinate = between.at(-1);
  return {
    ...NO_UNIT,
    top: pick(top),
    subordinate: subordinate ? pick(subordinate) : null,
    grassroots: pick(unit),
    direct: subordinate === undefined,
  };
}
