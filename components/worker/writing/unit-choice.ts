import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Poster, Unit } from '#lib/contracts/unit.ts';

/** A unit as the form keeps it: the code for the server, the name for the person, also without a network. */
export type PickedUnit = { code: string; name: string };

/** Step 2 as chosen. `direct`: a CĐCS that stands directly under its top unit. `posterCode` is set while a poster filled it. */
export type UnitChoiceState = {
  top: PickedUnit | null;
  subordinate: PickedUnit | null;
  grassroots: PickedUnit | null;
  direct: boolean;
  unlisted: boolean;
  posterCode: string;
};

export const NO_UNIT: UnitChoiceState = { top: null, subordinate: null, grassroots: null, direct: false, unlisted: false, posterCode: '' };

const PARTS = { top: 'topUnit', subordinate: 'subordinateUnit', grassroots: 'grassrootsUnit' } as const;
type Part = keyof typeof PARTS;

function picked(fields: FormFields, part: Part): PickedUnit | null {
  const code = fields[`unit.${PARTS[part]}Code`] ?? '';
  return code === '' ? null : { code, name: fields[`unit.${PARTS[part]}Name`] ?? code };
}

export function unitFromFields(fields: FormFields): UnitChoiceState {
  const unlisted = fields['unit.isUnlisted'] === 'yes';
  const settled = unlisted || picked(fields, 'grassroots') !== null;
  return {
    top: picked(fields, 'top'),
    subordinate: picked(fields, 'subordinate'),
    grassroots: picked(fields, 'grassroots'),
    direct: fields['unit.isDirect'] === 'yes' || (settled && picked(fields, 'subordinate') === null),
    unlisted,
    posterCode: fields.posterCode ?? '',
  };
}

/** The names a receipt or the tracking page knows, from the top unit down, put beside the codes of a submission. */
export function withUnitNames(fields: FormFields, names: readonly string[]): FormFields {
  const [top = '', ...below] = names;
  return {
    ...fields,
    'unit.topUnitName': top,
    'unit.subordinateUnitName': fields['unit.subordinateUnitCode'] ? (below[0] ?? '') : '',
    'unit.grassrootsUnitName': fields['unit.grassrootsUnitCode'] ? (below.at(-1) ?? '') : '',
  };
}

/** The unit of a submission and nothing else of it. */
export function unitFieldsOf(fields: FormFields): FormFields {
  return { ...unitFields(unitFromFields(fields)), 'unit.unlistedUnit': fields['unit.unlistedUnit'] ?? '' };
}

/** The hidden fields of a choice, names included so that a draft reads well offline. */
export function unitFields(unit: UnitChoiceState): FormFields {
  const fields: FormFields = {
    posterCode: unit.posterCode,
    'unit.isDirect': unit.direct ? 'yes' : '',
    'unit.isUnlisted': unit.unlisted ? 'yes' : '',
  };
  for (const part of ['top', 'subordinate', 'grassroots'] as const) {
    fields[`unit.${PARTS[part]}Code`] = unit[part]?.code ?? '';
    fields[`unit.${PARTS[part]}Name`] = unit[part]?.name ?? '';
  }
  return fields;
}

/** Top units are known by their short names ("Bình Dương", R23), the others by their full ones. */
export function pick(unit: Unit): PickedUnit {
  return { code: unit.code, name: unit.level === 'provincial' ? unit.shortName : unit.name };
}

/** What a scanned poster says. Its path runs from the top unit down to the CĐCS's parent. */
export function unitFromPoster({ code, unit, path }: Poster): UnitChoiceState {
  const [top = null, ...between] = path;
  const subordinate = between.at(-1) ?? null;
  return {
    top,
    subordinate,
    grassroots: { code: unit.code, name: unit.name },
    direct: subordinate === null,
    unlisted: false,
    posterCode: code,
  };
}

/** The lowest unit that was chosen: a late permit of it, or of a union above it, lets its texts in. */
export const lowestPicked = ({ top, subordinate, grassroots }: UnitChoiceState): string | null =>
  (grassroots ?? subordinate ?? top)?.code ?? null;
