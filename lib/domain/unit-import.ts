import type { LocalDate } from './instant.ts';
import type { UnitKind, UnitLevel } from './unit-tree.ts';

/** Columns of the table of units, in the order of the template. */
export const IMPORT_COLUMNS = [
  'code',
  'name',
  'shortName',
  'level',
  'kind',
  'parentCode',
  'members',
  'asOf',
  'source',
  'employers',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** A row as it stands in the file, its cells as clean text. */
export type ImportRow = Readonly<Record<ImportColumn, string>> & { number: number };

/** What is known of a unit whose code stands in the file. `isWithin`: the importing unit itself, or below it. */
export type KnownUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentCode: string | null;
  isAlive: boolean;
  isWithin: boolean;
  employers: readonly string[];
};

export type MemberFigure = { members: number; asOf: LocalDate; source: string };

/** What the units are measured against. `figureOf`: the figure that holds for a day. `levelNamed`, `kindNamed`: words to codes. */
export type ImportWorld = {
  today: LocalDate;
  topCode: string;
  units: ReadonlyMap<string, KnownUnit>;
  figureOf: (unitId: string, asOf: LocalDate) => Omit<MemberFigure, 'asOf'> | null;
  levelNamed: (words: string) => UnitLevel | null;
  kindNamed: (words: string) => UnitKind | null;
};

export type RowFault = { column: ImportColumn; code: string };
export type RowChange = { column: ImportColumn; before: string; after: string };

/** The tree's part of a row that is written. `unitId` null: a unit that does not exist yet. */
export type RowWrite = {
  unitId: string | null;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentCode: string | null;
  isRenamed: boolean;
  isMoved: boolean;
  figure: MemberFigure | null;
  employers: readonly string[];
};

export type RowVerdict = { number: number; code: string; name: string } & (
  | { kind: 'faulty'; faults: RowFault[] }
  | { kind: 'created'; write: RowWrite }
  | { kind: 'changed'; changes: RowChange[]; write: RowWrite }
  | { kind: 'unchanged' }
);

/** Moves that one file may ask for: each carries its counts and lists along, one after the other, while the writer is held. */
export const MOST_MOVES = 500;
