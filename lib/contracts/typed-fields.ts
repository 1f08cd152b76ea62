import { dayTyped } from '../domain/typed-moment.ts';
import { wholeTyped } from '../domain/whole-number.ts';

/** All fields of a form, as typed. */
export type TypedFields = Readonly<Record<string, string>>;

export const text = (typed: TypedFields, name: string) => (typed[name] ?? '').trim();
export const orNull = (typed: TypedFields, name: string) => text(typed, name) || null;
export const ticked = (typed: TypedFields, name: string) => typed[name] === 'yes';

/** `75.000`; anything else stays text, so the schema refuses it. */
export const whole = (typed: TypedFields, name: string) => wholeTyped(text(typed, name)) ?? text(typed, name);

/** `2`, `2,5`. */
export function percent(typed: TypedFields, name: string): number | string {
  const typedNumber = text(typed, name).replace(',', '.');
  return /^\d{1,3}(\.\d)?$/.test(typedNumber) ? Number(typedNumber) : typedNumber;
}

/** `27/4/2021` as ISO; anything else stays as it is, so the schema refuses it. */
export const day = (typed: TypedFields, name: string) => dayTyped(text(typed, name)) ?? text(typed, name);

/** Rows beyond those that stand already are new; one left empty is none. */
export const rowsOf = (typed: TypedFields, list: string) => {
  const rows = new Set(Object.keys(typed).flatMap((name) => (name.startsWith(`${list}.`) ? [Number(name.split('.')[1])] : [])));
  return [...rows].filter((row) => row >= 0 && row < 50).sort((a, b) => a - b);
};
