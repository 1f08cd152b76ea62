import { changesOf, employersIn, writeNew, writeOver } from './import-write.ts';
import type { LocalDate } from './instant.ts';
import { MOST_MEMBERS } from './participation.ts';
import { dayTyped } from './typed-moment.ts';
import { KINDS_OF_LEVEL, LONGEST_NAME } from './unit-change.ts';
import { isUnitCode } from './unit-code.ts';
import type { ImportColumn, ImportRow, ImportWorld, KnownUnit, MemberFigure, RowFault, RowVerdict } from './unit-import.ts';
import { UNIT_LEVELS, type UnitKind, type UnitLevel } from './unit-tree.ts';
import { wholeTyped } from './whole-number.ts';

const rank = (level: UnitLevel) => UNIT_LEVELS.indexOf(level);
const LONGEST_SOURCE = 200;
const LONGEST_EMPLOYER = 300;

type Read = { row: ImportRow; known: KnownUnit | null; level: UnitLevel | null; kind: UnitKind | null };

/**
 * What each row of a file would do, in the order of the file. Rows may stand in any order: a parent may come later, and is judged first,
 * since it stands higher. Nothing is ever removed: an empty cell leaves a unit as it is, employers are only added.
 */
export function judgeImport(rows: readonly ImportRow[], world: ImportWorld): RowVerdict[] {
  const times = new Map<string, number>();
  for (const { code } of rows) times.set(code, (times.get(code) ?? 0) + 1);
  const read = rows.map((row): Read => {
    const known = world.units.get(row.code) ?? null;
    const level = row.level === '' ? (known?.level ?? null) : world.levelNamed(row.level);
    return { row, known, level, kind: row.kind === '' ? (known?.kind ?? null) : world.kindNamed(row.kind) };
  });
  const newcomers = new Map<string, UnitLevel | null>();
  const verdicts = new Map<number, RowVerdict>();
  for (const one of read.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const verdict = judgeRow(one, world, newcomers, times.get(one.row.code) ?? 0);
    verdicts.set(one.row.number, verdict);
    if (one.known === null) newcomers.set(one.row.code, verdict.kind === 'created' ? one.level : null);
  }
  return rows.flatMap(({ number }) => verdicts.get(number) ?? []);
}

const placeOf = ({ level }: Read) => (level === null ? UNIT_LEVELS.length : rank(level));

/** Units that the file itself makes, by code; null: it would, but for a fault. */
type Newcomers = ReadonlyMap<string, UnitLevel | null>;

function judgeRow(read: Read, world: ImportWorld, newcomers: Newcomers, times: number): RowVerdict {
  const { row, known } = read;
  const head = { number: row.number, code: row.code, name: row.name || (known?.isWithin ? known.name : '') };
  const identity = identityFaults(read, times);
  if (identity.length > 0) return { ...head, kind: 'faulty', faults: identity };
  const figure = figureOf(row, world.today);
  const faults = [...ownFaults(read), ...parentFaults(read, world, newcomers), ...('faults' in figure ? figure.faults : [])];
  if (faults.length > 0) return { ...head, kind: 'faulty', faults };
  const told = 'faults' in figure ? null : figure.figure;
  if (known === null) return { ...head, kind: 'created', write: writeNew(read, told) };
  const write = writeOver(known, row, world, told);
  const changes = changesOf(known, write, world);
  return changes.length === 0 ? { ...head, kind: 'unchanged' } : { ...head, kind: 'changed', changes, write };
}

const fault = (column: ImportColumn, code: string, when: boolean): RowFault[] => (when ? [{ column, code }] : []);

/** Which unit is meant. What else is wrong with a row is of no use before that is known. */
function identityFaults({ row, known }: Read, times: number): RowFault[] {
  if (row.code === '') return fault('code', 'required', true);
  return [
    ...fault('code', 'not-a-unit-code', !isUnitCode(row.code)),
    ...fault('code', 'twice', times > 1),
    ...fault('code', 'outside', known !== null && !known.isWithin),
    ...fault('code', 'ended', known?.isWithin === true && !known.isAlive),
  ].slice(0, 1);
}

function ownFaults({ row, known, level, kind }: Read): RowFault[] {
  const isNew = known === null;
  const missing = (column: ImportColumn) => fault(column, 'required', isNew && row[column] === '');
  return [
    ...missing('name'),
    ...fault('name', 'too-long', row.name.length > LONGEST_NAME),
    ...fault('shortName', 'too-long', row.shortName.length > LONGEST_NAME),
    ...placeFault('level', row.level, level, known?.level),
    ...placeFault('kind', row.kind, kind, known?.kind),
    ...fault('level', 'root', isNew && level === 'central'),
    ...fault('kind', 'level-does-not-fit', isNew && level !== null && kind !== null && !KINDS_OF_LEVEL[level].includes(kind)),
    ...fault(
      'employers',
      'too-long',
      employersIn(row).some((name) => name.length > LONGEST_EMPLOYER),
    ),
  ];
}

/** Level and kind are said once, when a unit begins. */
function placeFault(column: 'level' | 'kind', typed: string, read: string | null, known: string | undefined): RowFault[] {
  if (typed === '') return fault(column, 'required', known === undefined);
  if (read === null) return fault(column, 'not-a-choice', true);
  return fault(column, 'stays', known !== undefined && known !== read);
}

function parentFaults({ row, known, level }: Read, world: ImportWorld, newcomers: Newcomers): RowFault[] {
  const code = row.parentCode;
  if (code === '') return fault('parentCode', 'required', known === null);
  if (known?.parentCode === code) return [];
  if (known?.code === world.topCode) return fault('parentCode', 'outside', true);
  if (newcomers.get(code) === null) return fault('parentCode', 'parent-faulty', true);
  const parent = world.units.get(code);
  const above = newcomers.get(code) ?? (parent?.isWithin && parent.isAlive ? parent.level : null);
  if (above === null) return fault('parentCode', 'unknown-parent', true);
  return fault('parentCode', 'level-does-not-fit', level !== null && rank(above) >= rank(level));
}

function figureOf(row: ImportRow, today: LocalDate): { faults: RowFault[] } | { figure: MemberFigure | null } {
  const { members, asOf, source } = row;
  if (members === '' && asOf === '' && source === '') return { figure: null };
  const [number, day] = [wholeTyped(members), dayTyped(asOf)];
  const faults = [
    ...fault('members', members === '' ? 'required' : 'not-a-number', number === null || number > MOST_MEMBERS),
    ...fault('asOf', asOf === '' ? 'required' : 'not-a-date', day === null),
    ...fault('asOf', 'in-the-future', day !== null && day > today),
    ...fault('source', 'required', source === ''),
    ...fault('source', 'too-long', source.length > LONGEST_SOURCE),
  ];
  return faults.length > 0 || number === null || day === null ? { faults } : { figure: { members: number, asOf: day, source } };
}
