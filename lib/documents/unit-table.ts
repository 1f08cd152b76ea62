import 'server-only';
import { IMPORT_COLUMNS, type ImportColumn } from '#lib/domain/unit-import.ts';
import { UNIT_KINDS, UNIT_LEVELS, type UnitKind, type UnitLevel } from '#lib/domain/unit-tree.ts';
import { COLUMN_HELP, IMPORT_TITLE, TEMPLATE } from '#lib/messages/desk/unit-import.ts';
import { KIND_NAME, LEVEL_NAME } from '#lib/messages/desk/units.ts';
import { type Sheet, workbook } from './workbook.ts';
import type { ColumnType } from './workbook-cells.ts';

/** A unit as its table has it. */
export type UnitTableRow = {
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentCode: string | null;
  figure: { members: number; asOf: string; source: string } | null;
  employers: readonly string[];
};

const LOOK: Record<ImportColumn, [ColumnType, number]> = {
  code: ['text', 22],
  name: ['text', 44],
  shortName: ['text', 30],
  level: ['text', 26],
  kind: ['text', 28],
  parentCode: ['text', 22],
  members: ['integer', 12],
  asOf: ['date', 13],
  source: ['text', 26],
  employers: ['text', 40],
};

const NEEDED: readonly ImportColumn[] = ['code', 'name', 'level', 'kind', 'parentCode'];
const ALLOWED: Partial<Record<ImportColumn, readonly string[]>> = {
  level: UNIT_LEVELS.filter((level) => level !== 'central').map((level) => LEVEL_NAME[level]),
  kind: UNIT_KINDS.filter((kind) => kind !== 'confederation').map((kind) => KIND_NAME[kind]),
};

/** The table of units, to be filled in or as it is, with a sheet that says how; in pieces, made as they are taken. Nobody's name is in it. */
export function unitTable(rows: Iterable<UnitTableRow> | AsyncIterable<UnitTableRow>): AsyncGenerator<Buffer> {
  const columns = IMPORT_COLUMNS.map((column) => ({ title: IMPORT_TITLE[column], type: LOOK[column][0], width: LOOK[column][1] }));
  return workbook([{ name: TEMPLATE.sheet, columns, rows: cellsOf(rows) }, help()]);
}

async function* cellsOf(rows: Iterable<UnitTableRow> | AsyncIterable<UnitTableRow>) {
  for await (const { code, name, shortName, level, kind, parentCode, figure, employers } of rows) {
    const { members = null, asOf = null, source = null } = figure ?? {};
    yield [code, name, shortName, LEVEL_NAME[level], KIND_NAME[kind], parentCode, members, asOf, source, employers.join('; ')];
  }
}

function help(): Sheet {
  const columns = [
    { title: TEMPLATE.column, type: 'text', width: 26 },
    { title: TEMPLATE.needed, type: 'text', width: 16 },
    { title: TEMPLATE.how, type: 'text', width: 60 },
    { title: TEMPLATE.allowed, type: 'text', width: 44 },
  ] as const;
  const rows = IMPORT_COLUMNS.map((column) => [
    IMPORT_TITLE[column],
    NEEDED.includes(column) ? TEMPLATE.must : TEMPLATE.may,
    COLUMN_HELP[column],
    (ALLOWED[column] ?? []).join('\n'),
  ]);
  return { name: TEMPLATE.help, above: [TEMPLATE.title, ...TEMPLATE.notes], columns, rows };
}
