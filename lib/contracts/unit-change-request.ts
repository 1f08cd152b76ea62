import * as z from 'zod/mini';
import type { FieldError } from '../domain/problem.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import type { UnitChange } from '../domain/unit-change.ts';
import { UNIT_CHANGE_KINDS, UNIT_KINDS, UNIT_LEVELS } from '../domain/unit-tree.ts';
import { cleanLine } from '../domain/vietnamese-text.ts';

const typed = z.catch(z.string().check(z.overwrite(cleanLine), z.maxLength(220)), '');

/** What is asked about a unit of the tree, all as typed, in the address. `create`: a unit below the one of the address. */
export const askedUnitChangeSchema = z.object({
  code: z.string(),
  act: z.catch(z.enum(UNIT_CHANGE_KINDS), 'rename'),
  newCode: typed,
  unitName: typed,
  shortName: typed,
  level: typed,
  unitKind: typed,
  targetCode: typed,
  day: typed,
});
export type AskedUnitChange = z.infer<typeof askedUnitChangeSchema>;

type ReadUnitChange = { change: UnitChange; effectiveOn: string } | { errors: FieldError[] };

const required = (asked: AskedUnitChange, fields: readonly (keyof AskedUnitChange)[]): FieldError[] =>
  fields.filter((field) => asked[field] === '').map((field) => ({ pointer: `/${field}`, code: 'required' }));

const NEEDED: Record<AskedUnitChange['act'], readonly (keyof AskedUnitChange)[]> = {
  create: ['newCode', 'unitName', 'level', 'unitKind', 'day'],
  rename: ['unitName', 'day'],
  move: ['targetCode', 'day'],
  merge: ['targetCode', 'day'],
  dissolve: ['day'],
};

/** The change that is meant, or every field that needs attention. */
export function readUnitChange(asked: AskedUnitChange): ReadUnitChange {
  const effectiveOn = dayTyped(asked.day);
  const errors = required(asked, NEEDED[asked.act]);
  if (asked.day !== '' && effectiveOn === null) errors.push({ pointer: '/day', code: 'not-a-date' });
  if (errors.length > 0 || effectiveOn === null) return { errors };
  return { change: changeOf(asked), effectiveOn };
}

function changeOf({ code: unitCode, act, newCode, unitName: name, shortName, level, unitKind, targetCode }: AskedUnitChange): UnitChange {
  const names = { name, shortName: shortName || name };
  const code = targetCode.toUpperCase();
  if (act === 'move') return { kind: 'move', unitCode, parentCode: code };
  if (act === 'merge') return { kind: 'merge', unitCode, intoCode: code };
  if (act === 'dissolve') return { kind: 'dissolve', unitCode, successorCode: code || null };
  if (act === 'rename') return { kind: 'rename', unitCode, ...names };
  const place = {
    level: UNIT_LEVELS.find((one) => one === level) ?? 'grassroots',
    unitKind: UNIT_KINDS.find((one) => one === unitKind) ?? 'grassroots-union',
  };
  return { kind: 'create', code: newCode.toUpperCase(), ...names, ...place, parentCode: unitCode };
}
