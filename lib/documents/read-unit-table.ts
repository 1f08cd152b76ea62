import 'server-only';
import { findHeader } from '#lib/domain/table-header.ts';
import { IMPORT_COLUMNS, type ImportColumn, type UnitTable } from '#lib/domain/unit-import.ts';
import { cleanLine } from '#lib/domain/vietnamese-text.ts';
import { IMPORT_ALIASES } from '#lib/messages/desk/unit-import.ts';
import { readTable } from './read-table.ts';
import { refusedTable } from './table-fault.ts';

const MOST_UNIT_ROWS = 150_000;
/** Rows above the header and between the units. */
const MOST_OTHERS = 1_000;

/** Letters of a strange head, to know it again by. */
const LONGEST_HEAD = 60;

const CODES: readonly ImportColumn[] = ['code', 'parentCode'];

/** A table of units. Throws `invalid-fields` on `/file` with why it is none. */
export async function readUnitTable(bytes: Buffer): Promise<UnitTable> {
  const table = await readTable(bytes, MOST_UNIT_ROWS + MOST_OTHERS);
  const header = findHeader(table, IMPORT_ALIASES, IMPORT_COLUMNS);
  if (!header || header.placeOf('code') === null) throw refusedTable('no-header');
  const rows = table.filter(({ number }) => number > header.number);
  if (rows.length === 0) throw refusedTable('no-rows');
  if (rows.length > MOST_UNIT_ROWS) throw refusedTable('file-too-long');
  const read = rows.map(({ number, cells }) => {
    const cell = (column: ImportColumn) => {
      const text = cells[header.placeOf(column) ?? -1] ?? '';
      if (column === 'employers') return text;
      return CODES.includes(column) ? cleanLine(text).toUpperCase() : cleanLine(text);
    };
    const [code, name, shortName, level, kind] = [cell('code'), cell('name'), cell('shortName'), cell('level'), cell('kind')];
    const [parentCode, members, asOf, source] = [cell('parentCode'), cell('members'), cell('asOf'), cell('source')];
    return { number, code, name, shortName, level, kind, parentCode, members, asOf, source, employers: cell('employers') };
  });
  const unknown = header.others.map((text) => cleanLine(text).slice(0, LONGEST_HEAD));
  return { rows: read, unknown, absent: IMPORT_COLUMNS.filter((column) => header.placeOf(column) === null) };
}
