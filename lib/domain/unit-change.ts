import type { LocalDate } from './instant.ts';
import type { FieldError } from './problem.ts';
import { isUnitCode } from './unit-code.ts';
import { UNIT_LEVELS, type UnitKind, type UnitLevel } from './unit-tree.ts';
import { isLocalDate } from './vietnam-time.ts';

/** A decision about the tree (D12), units named by code. `dissolve` without a successor ends a unit for good. */
export type UnitChange =
  | { kind: 'create'; code: string; name: string; shortName: string; level: UnitLevel; unitKind: UnitKind; parentCode: string }
  | { kind: 'rename'; unitCode: string; name: string; shortName: string }
  | { kind: 'move'; unitCode: string; parentCode: string }
  | { kind: 'merge'; unitCode: string; intoCode: string }
  | { kind: 'dissolve'; unitCode: string; successorCode: string | null };

export type UnitChangeTime = { effectiveOn: LocalDate; reason: string };

/** The day on which a unit ends that was decided and has not begun: it is not alive, and its code is taken. */
export const NOT_YET: LocalDate = '0001-01-01';

/** Where a unit is between the decision that founds it and its end. `never`: that decision was taken back before its day. */
export type UnitLife = { kind: 'alive' } | { kind: 'to-come'; on: LocalDate } | { kind: 'never' } | { kind: 'ended'; on: LocalDate };

/** `foundedOn`: the day to come of a founding that was decided and still holds. */
export function unitLife(dissolvedOn: LocalDate | null, foundedOn: LocalDate | null): UnitLife {
  if (dissolvedOn === null) return { kind: 'alive' };
  if (dissolvedOn !== NOT_YET) return { kind: 'ended', on: dissolvedOn };
  return foundedOn === null ? { kind: 'never' } : { kind: 'to-come', on: foundedOn };
}

export const LONGEST_NAME = 200;
const LONGEST_REASON = 500;

/** Which kinds of union stand at a level (domain rows of R2, R3). */
export const KINDS_OF_LEVEL: Readonly<Record<UnitLevel, readonly UnitKind[]>> = {
  central: ['confederation'],
  provincial: ['provincial-federation', 'central-industry-union', 'corporation-union'],
  'immediate-upper': ['district-federation', 'industrial-park-union', 'local-industry-union', 'corporation-union'],
  grassroots: ['grassroots-union', 'occupational-union'],
};

/** A unit as a change finds it. `isAlive` on the day of the change; `changedOn`: the newest day in its history. */
export type Standing = {
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  parentCode: string | null;
  isAlive: boolean;
  openedOn: LocalDate | null;
  changedOn: LocalDate | null;
};

/** Null: there is no such unit. `isTargetBelow`: the new parent or successor stands below the unit itself. */
export type ChangeFacts = {
  unit: Standing | null;
  target: Standing | null;
  isCodeTaken: boolean;
  isTargetBelow: boolean;
  isAnyoneBelow: boolean;
};

/** The field that names the parent or successor of each kind of change. */
const TARGET_FIELD = {
  create: 'parentCode',
  rename: null,
  move: 'parentCode',
  merge: 'intoCode',
  dissolve: 'successorCode',
} as const;

/** Why a change cannot be; an empty list when it can. Each field once, its first reason. */
export function unitChangeFaults(change: UnitChange, facts: ChangeFacts, time: UnitChangeTime): FieldError[] {
  const faults = [
    ...timeFaults(time),
    ...(change.kind === 'create' ? newcomerFaults(change, facts) : unitFaults(change, facts, time.effectiveOn)),
    ...(change.kind === 'create' || change.kind === 'rename' ? nameFaults(change) : []),
    ...targetFaults(change, facts, time.effectiveOn),
  ];
  return faults.filter(({ pointer }, i) => faults.findIndex((other) => other.pointer === pointer) === i);
}

const fault = (field: string, code: string, when: boolean): FieldError[] => (when ? [{ pointer: `/${field}`, code }] : []);

function timeFaults({ effectiveOn, reason }: UnitChangeTime): FieldError[] {
  return [
    ...fault('effectiveOn', 'not-a-date', !isLocalDate(effectiveOn)),
    ...fault('reason', 'required', reason.trim() === ''),
    ...fault('reason', 'too-long', reason.length > LONGEST_REASON),
  ];
}

function nameFaults({ name, shortName }: { name: string; shortName: string }): FieldError[] {
  return Object.entries({ name, shortName }).flatMap(([field, text]) => [
    ...fault(field, 'required', text.trim() === ''),
    ...fault(field, 'too-long', text.length > LONGEST_NAME),
  ]);
}

function newcomerFaults(change: Extract<UnitChange, { kind: 'create' }>, facts: ChangeFacts): FieldError[] {
  return [
    ...fault('code', 'not-a-unit-code', !isUnitCode(change.code)),
    ...fault('code', 'code-taken', facts.isCodeTaken),
    ...fault('level', 'not-a-choice', change.level === 'central'),
    ...fault('unitKind', 'level-does-not-fit', !KINDS_OF_LEVEL[change.level].includes(change.unitKind)),
  ];
}

function unitFaults(change: Exclude<UnitChange, { kind: 'create' }>, facts: ChangeFacts, day: LocalDate): FieldError[] {
  const { unit } = facts;
  if (unit === null) return fault('unitCode', 'not-right', true);
  const isSame = change.kind === 'rename' && change.name === unit.name && change.shortName === unit.shortName;
  return [
    ...fault('unitCode', 'not-alive', !unit.isAlive),
    ...fault('unitCode', 'root-stays', unit.parentCode === null && change.kind !== 'rename'),
    ...fault('name', 'unchanged', isSame),
    ...fault('successorCode', 'units-below', change.kind === 'dissolve' && change.successorCode === null && facts.isAnyoneBelow),
    ...fault('effectiveOn', 'before-last-change', unit.changedOn !== null && day < unit.changedOn),
  ];
}

function targetFaults(change: UnitChange, facts: ChangeFacts, day: LocalDate): FieldError[] {
  const field = TARGET_FIELD[change.kind];
  if (field === null || (change.kind === 'dissolve' && change.successorCode === null)) return [];
  const { unit, target } = facts;
  if (target === null) return fault(field, 'not-right', true);
  const isThere = target.isAlive && (target.openedOn === null || target.openedOn <= day);
  return [
    ...fault(field, 'not-alive', !isThere),
    ...fault(field, 'below-itself', target.code === unit?.code || facts.isTargetBelow),
    ...fault(field, 'level-does-not-fit', !levelFits(change, unit?.level ?? null, target.level)),
    ...fault(field, 'unchanged', change.kind === 'move' && unit?.parentCode === target.code),
  ];
}

/** A parent stands higher. Merged is with an equal; what dissolves leaves its units to an equal or, above CĐCS, to a union higher up. */
function levelFits(change: UnitChange, own: UnitLevel | null, target: UnitLevel): boolean {
  const level = change.kind === 'create' ? change.level : own;
  if (level === null) return true;
  const rise = UNIT_LEVELS.indexOf(level) - UNIT_LEVELS.indexOf(target);
  if (change.kind === 'merge') return rise === 0;
  if (change.kind === 'dissolve') return rise === 0 || (rise > 0 && level !== 'grassroots');
  return rise > 0;
}
