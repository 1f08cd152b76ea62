import 'server-only';
import { cellXml, rowXml, type WorkbookColumn } from './workbook-cells.ts';
import { sheetHead, sheetTail, staticParts } from './workbook-parts.ts';
import { zipStream } from './zip-stream.ts';

/** What stands in a cell: text, a number (a ratio for `percent`, an instant for `moment`), a day `YYYY-MM-DD`, or nothing. */
export type Cell = string | number | null;

export type Sheet = {
  /** At most 31 letters, without : \ / ? * [ ]. */
  name: string;
  /** Lines above the header: what this is, of whom, of which hour. */
  above?: readonly string[];
  columns: readonly WorkbookColumn[];
  /** Taken as fast as the file is sent: a hundred thousand rows are never together in memory. */
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Letters gathered before they are packed. */
const PIECE = 64 * 1024;

/**
 * An XLSX file in pieces that are made as fast as they are taken (decision 0027): header frozen and repeated on every page, landscape,
 * fit to the width of the page, real dates, whole numbers as `#,##0`. Text stays text, whatever it begins with: nothing of it is ever a formula.
 */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  const named = sheets.map(({ name, above = [] }) => ({ name, headerRow: above.length + 1 }));
  return zipStream([
    ...staticParts(named),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, pieces: sheetPieces(sheet, index === 0) })),
  ]);
}

async function* sheetPieces({ above = [], columns, rows }: Sheet, isFirst: boolean): AsyncGenerator<string> {
  const headerRow = above.length + 1;
  let gathered = sheetHead(columns, headerRow, isFirst);
  above.forEach((line, index) => {
    gathered += rowXml(index + 1, [cellXml(line, index === 0 ? 'title' : 'note', 0, index + 1)]);
  });
  gathered += rowXml(
    headerRow,
    columns.map(({ title }, index) => cellXml(title, 'header', index, headerRow)),
  );
  let at = headerRow;
  for await (const row of rows) {
    at += 1;
    gathered += rowXml(
      at,
      columns.map(({ type }, index) => cellXml(row[index] ?? null, type, index, at)),
    );
    if (gathered.length < PIECE) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered + sheetTail(columns.length, headerRow, at);
}
