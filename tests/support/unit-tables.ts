import { type UnitTableRow, unitTable } from '#lib/documents/unit-table.ts';

/** A row of a table of units; a test names only what it is about. */
export function aTableRow(row: Pick<UnitTableRow, 'code'> & Partial<UnitTableRow>): UnitTableRow {
  return {
    name: `Unit ${row.code}`,
    shortName: row.code,
    level: 'grassroots',
    kind: 'grassroots-union',
    parentCode: 'MID-1',
    figure: null,
    employers: [],
    ...row,
  };
}

export async function tableBytes(rows: Iterable<UnitTableRow> | AsyncIterable<UnitTableRow>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of unitTable(rows)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
