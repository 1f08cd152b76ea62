export const UNIT_LEVELS = ['central', 'provincial', 'immediate-upper', 'grassroots'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const UNIT_KINDS = [
  'confederation',
  'provincial-federation',
  'central-industry-union',
  'corporation-union',
  'district-federation',
  'industrial-park-union',
  'local-industry-union',
  'grassroots-union',
  'occupational-union',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What may happen to a unit of the tree (D12), each with its day and reason. */
export const UNIT_CHANGE_KINDS = ['create', 'rename', 'move', 'merge', 'dissolve'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** The three fields of the form (R23, R24). A CĐCS may stand directly under its top unit; an unlisted one is free text. */
export type UnitChoice = {
  topUnitCode: string;
  subordinateUnitCode: string | null;
  grassrootsUnitCode: string | null;
  unlistedUnit: string | null;
};

/** The lowest unit of a choice that the tree knows: where the initiative hangs until an upper union maps an unlisted name. */
export function lowestKnownUnit(choice: UnitChoice): string {
  return choice.grassrootsUnitCode ?? choice.subordinateUnitCode ?? choice.topUnitCode;
}

/** The same of a form's raw fields: the code of the lowest unit that was chosen; empty while none is. */
export function lowestChosen(fields: Readonly<Record<string, string>>): string {
  return fields['unit.grassrootsUnitCode'] || fields['unit.subordinateUnitCode'] || fields['unit.topUnitCode'] || '';
}

/**
 * Does the choice follow the tree? `path` is what the tree says: codes from the lowest known unit up to the root.
 * Every chosen unit must stand on that path, so nobody can file a CĐCS under a foreign union.
 */
export function choiceFollowsTree(choice: UnitChoice, path: readonly string[]): boolean {
  const chosen = [choice.grassrootsUnitCode, choice.subordinateUnitCode, choice.topUnitCode].filter((code) => code !== null);
  const places = chosen.map((code) => path.indexOf(code));
  return places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? -1)));
}
